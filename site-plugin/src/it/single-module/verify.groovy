String log = new File(basedir, 'build.log').getText('UTF-8')
File home = new File(basedir, 'target/site/index.html')

assert home.file
assert log.contains('请打开：' + home.canonicalPath)
assert new File(basedir, 'target/site').listFiles().any { it.directory && new File(it, 'index.html').getText('UTF-8').contains('欢迎来到象牙塔。') }
// The project's own files are no content.
assert !new File(basedir, 'target/site/pom.xml').exists()
assert !log.contains('maven-site-plugin')

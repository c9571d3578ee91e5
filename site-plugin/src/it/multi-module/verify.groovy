String log = new File(basedir, 'build.log').getText('UTF-8')

assert new File(basedir, 'docs/target/site/index.html').getText('UTF-8').contains('说明书')
assert log.count('请打开：') == 1
assert !new File(basedir, 'target/site').exists()
assert !new File(basedir, 'library/target/site').exists()

String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('内容文件夹不存在：' + new File(basedir, 'nowhere').canonicalPath)
assert !new File(basedir, 'target/site').exists()

String log = new File(basedir, 'build.log').getText('UTF-8')

['tusk:build', 'tusk:check', 'tusk:serve', 'tusk:new', 'tusk:freeze', 'tusk:search', 'tusk.content', 'tusk.skip'].each { assert log.contains(it) }
assert new File(basedir, 'events/meetup.md').getText('UTF-8').startsWith('---\ntitle: "Meetup"\n')
assert log.contains('检查通过')
assert !new File(basedir, 'target/site').exists()

// What was built can be searched.
assert log.contains('找到 1 页')
assert log.contains('1. 第一页')
assert log.contains('这一页由 «Tusk» 生成。')
assert log.contains('error index-missing 没有搜索索引 ' + new File(basedir, 'nowhere').canonicalPath)

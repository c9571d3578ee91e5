String log = new File(basedir, 'build.log').getText('UTF-8')

['tusk:build', 'tusk:check', 'tusk:serve', 'tusk:new', 'tusk:freeze', 'tusk.content', 'tusk.skip'].each { assert log.contains(it) }
assert new File(basedir, 'events/meetup.md').getText('UTF-8').startsWith('---\ntitle: "Meetup"\n')
assert log.contains('检查通过')
assert !new File(basedir, 'target/site').exists()

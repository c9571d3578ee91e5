import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').getText('UTF-8')
List problems = new JsonSlurper().parse(new File(basedir, 'target/report.json'), 'UTF-8').problems
Map bad = problems.find { it.code == 'invalid-date' }

assert bad != null : problems
assert bad.severity == 'error' && bad.file == 'posts/bad.md' && bad.line == 3
assert log.contains("posts/bad.md:3:${bad.column} error invalid-date ${bad.message}")

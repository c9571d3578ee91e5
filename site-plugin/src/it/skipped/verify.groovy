assert new File(basedir, 'build.log').getText('UTF-8').contains('已跳过')
assert !new File(basedir, 'target').exists()

import { expect, test } from 'vitest'
import { explainFailure, type StartCode, StartError, terminalLocale } from './start-error.ts'

test.each<[string, StartCode]>([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk_full'],
  ['initdb: error: could not write to file: Disk quota exceeded', 'disk_full'],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port_in_use'],
  ['FATAL:  lock file "postmaster.pid" already exists', 'folder_in_use'],
  ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'folder_in_use'],
  ['could not open directory "base": Permission denied', 'no_permission'],
  ['FATAL:  the stars stand wrong', 'database_failed'],
])('finds the reason in “%s”', (said, code) => {
  const error = explainFailure(said, { folder: '/somewhere' })
  expect(error.code).toBe(code)
  expect(error.message).toBe(`${error.sentence}\n${error.hint}`)
})

test('knows the errors of the system by their code', () => {
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' })
  expect(explainFailure(full, { folder: '/x' }).sentence).toContain('/x')
})

test('blames the database only for what the database said', () => {
  const slip = new TypeError('lives is not iterable')
  const error = explainFailure(slip, { folder: '/x' }, 'start_failed')
  expect(error.code).toBe('start_failed')
  expect(error.sentence).toContain('lives is not iterable')
  expect(explainFailure(new Error('EACCES: no'), { folder: '/x' }, 'start_failed').code).toBe('no_permission')
})

test('keeps a reason already found', () => {
  const known = new StartError('newer_schema', { name: '0009.sql' }, 'en')
  expect(explainFailure(known, {})).toBe(known)
})

test('speaks the language of the terminal', () => {
  expect(terminalLocale({ LANG: 'zh_CN.UTF-8' })).toBe('zh-CN')
  expect(terminalLocale({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' })).toBe('en')
  expect(terminalLocale({})).toBe('en')
  const details = { folder: '/x' }
  expect(new StartError('disk_full', details, 'zh-CN').sentence).toMatch(/^磁盘已满：\/x/)
})

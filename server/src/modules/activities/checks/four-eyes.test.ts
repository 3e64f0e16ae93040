import { expect, it } from 'vitest'
import { ownHand } from './four-eyes.ts'

const record = { recordedBy: 'tuya', submittedBy: 'bayar', acceptedBy: ['saran'] }

it('lets neither the recorder, nor who handed it in, nor an earlier level check', () => {
  expect(ownHand('tuya', record)).toBe('own')
  expect(ownHand('bayar', record)).toBe('own')
  expect(ownHand('saran', record)).toBe('twice')
})

it('lets anybody else check', () => {
  expect(ownHand('naran', record)).toBeUndefined()
  expect(ownHand('naran', { ...record, submittedBy: null, acceptedBy: [] })).toBeUndefined()
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { networkOf } from './network.ts'

it('takes an IPv4 address whole, and of an IPv6 address its network, however it is written', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('2001:0DB8:0000:0000:ffff::')).toBe('2001:db8:0:0::/64')
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  expect(networkOf('64:ff9b::198.51.100.1')).toBe('64:ff9b:0:0::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('nobody')).toBe('nobody')
})

it('is the same for all addresses of one line and another for the next', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), fc.nat(0xffff), (groups, other) => {
      const written = (parts: number[]) => parts.map((part) => part.toString(16)).join(':')
      const neighbor = [...groups.slice(0, 7), other]
      expect(networkOf(written(neighbor))).toBe(networkOf(written(groups)))
      const far = [...groups.slice(0, 3), (groups[3] ?? 0) ^ 1, ...groups.slice(4)]
      expect(networkOf(written(far))).not.toBe(networkOf(written(groups)))
    }),
  )
})

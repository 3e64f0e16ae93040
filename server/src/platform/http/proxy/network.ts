import { isIPv6 } from 'node:net'

/**
 * Where a request comes from as far as counting goes: an IPv4 address, or the first 64 bits of an IPv6 one. Whoever has
 * one IPv6 line has 2^64 addresses, and would be as many strangers. What is no address is itself.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1] ?? address
  const [plain = ''] = address.split('%')
  if (!isIPv6(plain)) return address
  // The tail may be written as an IPv4 address; it lies beyond the network, so two empty groups stand for it.
  const [before = '', after] = plain.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('::')
  const groupsOf = (text: string) => (text === '' ? [] : text.split(':'))
  const head = groupsOf(before)
  const tail = groupsOf(after ?? '')
  const middle = after === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0')
  const groups = [...head, ...middle, ...tail]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/64`
}

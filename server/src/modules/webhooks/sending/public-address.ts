import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

function listOf(family: 'ipv4' | 'ipv6', networks: readonly (readonly [network: string, bits: number])[]) {
  const list = new BlockList()
  for (const [network, bits] of networks) list.addSubnet(network, bits, family)
  return list
}

/** Where nobody outside of a network is: our own machine, its neighbors, what answers for all, what is no address. */
const inside4 = listOf('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
])
// Of IPv6 only what is given out to the world, without what stands for an address of IPv4 in it.
const world6 = listOf('ipv6', [['2000::', 3]])
const inside6 = listOf('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
])

/** Whether an address is one of the wide world. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !inside4.check(address, 'ipv4')
  return family === 6 && world6.check(address, 'ipv6') && !inside6.check(address, 'ipv6')
}

/** Who looks into our own network by a name gets no connection. */
export class PrivateAddress extends Error {}

/**
 * Finds the addresses of a name for a connection that is made to just these: a name that says one thing when it is
 * looked at and another when it is called is caught, since there is no second look.
 */
export const publicLookup: LookupFunction = (host, options, told) =>
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return told(error, '', 0)
    const [first] = found
    if (!first || found.some(({ address }) => !isPublic(address)))
      return told(new PrivateAddress(host), '', 0)
    return options.all ? told(null, found) : told(null, first.address, first.family)
  })

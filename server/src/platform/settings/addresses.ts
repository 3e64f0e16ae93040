import { isIP } from 'node:net'

/** The address as it is put in front of paths; a wrong one is noticed at the start, not in a letter. */
export function urlFrom(value: string): { url: string; prefix: string } {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`MEDELGE_URL takes an address like https://host or https://host/kepu, not “${value}”.`)
  const prefix = url.pathname.replace(/\/+$/, '')
  return { url: `${url.origin}${prefix}`, prefix }
}

export function proxiesFrom(value: string | undefined): string[] {
  const proxies = (value || 'loopback').split(/[\s,]+/).filter(Boolean)
  const wrong = proxies.find((one) => {
    const [address = '', bits] = one.split('/')
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
    return (
      one !== 'loopback' &&
      !(most > 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most)))
    )
  })
  if (wrong)
    throw new Error(`MEDELGE_TRUSTED_PROXIES takes addresses and networks like 10.0.0.0/8, not “${wrong}”.`)
  return proxies
}

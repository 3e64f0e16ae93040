/** Where traces go, and which share of them, from 0 to 1. */
export interface Traces {
  url: string
  share: number
}

export function tracesFrom({
  MEDELGE_TRACES: value,
  MEDELGE_TRACES_SHARE,
}: NodeJS.ProcessEnv): Traces | undefined {
  if (!value) return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`MEDELGE_TRACES takes an address like http://host:4318, not “${value}”.`)
  const share = Number(MEDELGE_TRACES_SHARE || 1)
  if (!(share >= 0 && share <= 1))
    throw new Error(`MEDELGE_TRACES_SHARE takes a number from 0 to 1, not “${MEDELGE_TRACES_SHARE}”.`)
  return { url: value.replace(/\/+$/, ''), share }
}

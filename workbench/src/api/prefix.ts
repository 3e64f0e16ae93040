/** What stands before all addresses of the platform where a proxy keeps several things on one host; else empty. */
export const prefix =
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name=medelge-prefix]')?.content ?? ''

/** An address of the server, as its answers and the interface name it, where it stands. */
export const onServer = (path: string): string => `${prefix}${path}`

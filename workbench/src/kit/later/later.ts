import { type ComponentType, lazy } from 'react'

/** A component fetched when it is first shown; whoever shows it says within a `Suspense` what stands there meanwhile. */
export const later = <N extends string, P extends object>(
  load: () => Promise<{ [K in N]: ComponentType<P> }>,
  name: N,
): ComponentType<P> => lazy(async () => ({ default: (await load())[name] })) as unknown as ComponentType<P>

import { type ComponentType, createElement } from 'react'

/** Fetches a component and, beside it, the look and words of the library whose controls it uses. */
export async function controlled<N extends string, P extends object>(
  load: () => Promise<{ [K in N]: ComponentType<P> }>,
  name: N,
): Promise<ComponentType<P>> {
  const [parts, { Controls }] = await Promise.all([load(), import('#theme/controls.tsx')])
  return (props) => createElement(Controls, null, createElement(parts[name], props))
}

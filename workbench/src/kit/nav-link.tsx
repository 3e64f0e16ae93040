import type { ComponentProps } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'

/** Words of the address that belong to the whole workbench and travel with every link. */
export const lastingParams = ['unit', 'year'] as const

/** Adds the lasting words of the present address to a path, unless the path says its own. */
export function carry(to: string, search: string): string {
  const [path = '', query = ''] = to.split('?')
  const words = new URLSearchParams(query)
  const now = new URLSearchParams(search)
  for (const name of lastingParams) {
    const value = now.get(name)
    if (value && !words.has(name)) words.set(name, value)
  }
  const text = words.toString()
  return text ? `${path}?${text}` : path
}

/** A link inside the workbench that keeps the chosen unit and year. */
export function NavLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { to: string }) {
  const { search } = useLocation()
  return <Link to={carry(to, search)} {...rest} />
}

/** Goes to a place inside the workbench, keeping the chosen unit and year. */
export function useGo() {
  const navigate = useNavigate()
  const { search } = useLocation()
  return (to: string, options?: { replace?: boolean; state?: unknown; preventScrollReset?: boolean }) =>
    navigate(carry(to, search), options)
}

import { Breadcrumb } from 'antd'
import { NavLink } from '#kit/nav-link.tsx'

/** The unit's path from the top; every step is a door. */
export function UnitChain({ chain }: { chain: readonly { id: number; shortName: string }[] }) {
  const steps = [...chain].reverse()
  return (
    <Breadcrumb
      items={steps.map((step, position) => ({
        title:
          position === steps.length - 1 ? (
            step.shortName
          ) : (
            <NavLink to={`/organizations/${step.id}`}>{step.shortName}</NavLink>
          ),
      }))}
    />
  )
}

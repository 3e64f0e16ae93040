import { useState } from 'react'
import { Button } from '#kit/button.tsx'
import { Tick } from '#kit/controls/tick.tsx'
import { exact } from '#kit/format.ts'
import { useOrganizationWords } from '../organization-words.ts'
import { type Choice, type Unit, withAllBelow } from './choice.ts'
import { NameFields } from './name-fields.tsx'
import styles from './proposal.module.css'

interface Props {
  unit: Unit
  below: ReadonlyMap<string, Unit[]>
  choice: Choice
  change: (part: Partial<Choice>) => void
}

/** One proposed unit, and what would stand below it, folded away until asked for. */
export function ProposalBranch({ unit, below, choice, change }: Props) {
  const { t } = useOrganizationWords()
  const [open, setOpen] = useState(false)
  const [naming, setNaming] = useState(false)
  const { areaCode } = unit
  const { name, shortName } = choice.names[areaCode] ?? unit
  const children = below.get(areaCode) ?? []
  const chosen = !choice.leftOut.includes(areaCode)
  const choose = (wanted: boolean) => {
    const codes = new Set(withAllBelow(unit, below))
    const others = choice.leftOut.filter((code) => !codes.has(code))
    change({ leftOut: wanted ? others : [...others, ...codes] })
  }
  return (
    <li>
      <div className={styles.unit}>
        <Tick checked={chosen} onChange={choose}>
          {name}
        </Tick>
        <span className={styles.short}>{shortName}</span>
        <span className={styles.actions}>
          {children.length > 0 && (
            <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'proposal.fold' : 'proposal.below', { n: exact(children.length) })}
            </Button>
          )}
          <Button
            type="link"
            size="small"
            aria-label={t('proposal.renameOf', { name })}
            onClick={() => setNaming(!naming)}
          >
            {t('change.open')}
          </Button>
        </span>
      </div>
      {naming && (
        <NameFields
          name={name}
          shortName={shortName}
          onDone={(names) => {
            setNaming(false)
            if (names) change({ names: { ...choice.names, [areaCode]: names } })
          }}
        />
      )}
      {open && (
        <ul className={styles.branch}>
          {children.map((child) => (
            <ProposalBranch key={child.areaCode} unit={child} below={below} choice={choice} change={change} />
          ))}
        </ul>
      )}
    </li>
  )
}

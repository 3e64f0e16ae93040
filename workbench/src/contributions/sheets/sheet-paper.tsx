import { cx } from '#kit/cx.ts'
import { LinkCode } from '#kit/link-code.tsx'
import { checkAddress, inFours, type SheetAnswer } from '../contribution.ts'
import { useContributionWords } from '../contribution-words.ts'
import { useAmount } from '../use-amount.ts'
import { fitting, heightOf } from './fitting.ts'
import styles from './sheet.module.css'

type Part = SheetAnswer['facts']['parts'][number]

/** One page of A4: who, what, by whom, and where it is checked. */
export function SheetPaper({ sheet: { code, facts, withdrawnAt } }: { sheet: SheetAnswer }) {
  const { t } = useContributionWords()
  const { name, unit, from, to, issuedOn, own } = facts
  const parts = facts.parts.filter(({ times }) => times > 0)
  const printed = fitting(parts.map(({ lines }) => lines.map(heightOf)))
  return (
    <article className={cx(styles.sheet, withdrawnAt !== null && styles.withdrawn)}>
      <h2 className={styles.title}>{t('sheet.title')}</h2>
      <dl className={styles.who}>
        <dt>{t('sheet.name')}</dt>
        <dd>{name}</dd>
        <dt>{t('sheet.unit')}</dt>
        <dd>{unit}</dd>
        <dt>{t('sheet.period')}</dt>
        <dd>{from ? t('fromTo', { from, to }) : t('until', { to })}</dd>
      </dl>
      <p className={styles.says}>{t('sheet.says')}</p>
      <table className={styles.parts}>
        <thead>
          <tr>
            <th scope="col">{t('sheet.what')}</th>
            <th scope="col">{t('sheet.sum')}</th>
            <th scope="col">{t('sheet.records')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, nth) => (
            <PartRow key={part.code} part={part} printed={printed[nth] ?? 0} />
          ))}
        </tbody>
      </table>
      <footer className={styles.foot}>
        <LinkCode link={checkAddress(code)} size={160} className={styles.code} />
        <div className={styles.check}>
          <p>{t('sheet.code')}</p>
          <p className={styles.signs}>{inFours(code)}</p>
          <p className={styles.small}>{t('sheet.how', { address: checkAddress() })}</p>
        </div>
        <div className={styles.issuer}>
          <p>{own ? t('sheet.own') : unit}</p>
          {!own && <p className={styles.small}>{t('sheet.seal')}</p>}
          <p>{issuedOn}</p>
        </div>
      </footer>
    </article>
  )
}

function PartRow({ part, printed }: { part: Part; printed: number }) {
  const { t } = useContributionWords()
  const amount = useAmount()
  const left = part.lines.length - printed
  return (
    <tr>
      <th scope="row">{t(`part.${part.code}`)}</th>
      <td className={styles.sum}>{amount(part)}</td>
      <td>
        {part.lines.slice(0, printed).map(({ since, until, what, note, hours, times }, nth) => (
          // Two lines of one part may say the same: what tells them apart is their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: an issued sheet never changes its order
          <div key={nth} className={styles.line}>
            <span>{until ? t('fromTo', { from: since, to: until }) : since}</span>
            <span className={styles.what}>{[what || t('elsewhere'), note].filter(Boolean).join(' · ')}</span>
            {hours !== null && <span>{t('hoursOf', { hours })}</span>}
            {times !== undefined && <span>{t('items', { times })}</span>}
          </div>
        ))}
        {left > 0 && <div className={styles.small}>{t('sheet.more', { left })}</div>}
      </td>
    </tr>
  )
}

import { Form, Input } from 'antd'
import { exact } from '#kit/format.ts'
import { FigureLink } from '../figure-link.tsx'
import type { Spread } from './spread.ts'
import { useTargetWords } from './target-words.ts'
import styles from './targets.module.css'

const none: ReadonlySet<number> = new Set()

/** Each unit with its target, its figure beside it, how far it is, and its place among the units beside. */
export function SpreadTable({ spread, editable = none }: { spread: Spread; editable?: ReadonlySet<number> }) {
  const { t } = useTargetWords()
  const rows = [spread.whole, ...spread.parts]
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['unit', 'target', 'has', 'share', 'left', 'pace', 'rank'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ organization, name, figure, target, progress, rank }, nth) => (
            <tr key={organization} className={nth === 0 ? styles.whole : undefined}>
              <th scope="row">{nth === 0 ? t('whole', { unit: name }) : name}</th>
              <td className={styles.target}>
                {editable.has(organization) ? (
                  <Form.Item noStyle name={['values', String(organization)]}>
                    <Input
                      inputMode="decimal"
                      maxLength={24}
                      aria-label={t('targetOf', { unit: name })}
                      suffix={figure.unit}
                    />
                  </Form.Item>
                ) : target ? (
                  `${target.most ? t('most') : ''}${exact(target.value)} ${figure.unit}`
                ) : (
                  '—'
                )}
              </td>
              <td>
                <FigureLink
                  figure={figure}
                  scope={{ metric: figure.metric, organization, period: figure.period }}
                />
              </td>
              <td>{progress?.share == null ? '—' : `${progress.share}%`}</td>
              <td>{progress?.left == null ? '—' : exact(progress.left)}</td>
              <td>{progress?.pace == null ? '—' : exact(progress.pace)}</td>
              <td>{rank ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

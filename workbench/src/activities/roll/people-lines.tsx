import { Form, Input, InputNumber, Select } from 'antd'
import { Button } from '#kit/button.tsx'
import { CloseOutlined } from '#kit/icons/acts.ts'
import { FindMember } from '../../members/index.ts'
import { useTeamWords } from '../../teams/index.ts'
import styles from './session-roll.module.css'

const parts = ['lectured', 'served', 'attended'] as const

// Sent, or kept with the draft, with what is typed beside them.
const kept = ['memberId', 'name', 'unitName', 'team', 'teamName'] as const

/** One who took part, as it is written. */
export interface WrittenPart {
  memberId: string
  name: string
  unitName: string
  part: (typeof parts)[number]
  hours: number
  team: string | null
  teamName: string | null
}

/** A line for each: who, as what, how many hours. */
export function PeopleLines({ usual }: { usual: number }) {
  const { t } = useTeamWords()
  const form = Form.useFormInstance()
  const options = parts.map((value) => ({ value, label: t(`part.${value}`) }))
  const lineOf = (name: number): WrittenPart => form.getFieldValue(['people', name])
  return (
    <Form.List name="people">
      {(lines, { add, remove }) => (
        <>
          <Form.Item label={t('session.who')}>
            <FindMember
              label={t('session.who')}
              onFind={({ id, name, unitName = '' }) => {
                const there: WrittenPart[] = form.getFieldValue('people') ?? []
                if (there.some(({ memberId }) => memberId === id)) return
                const who = { memberId: id, name, unitName, team: null, teamName: null }
                add({ ...who, part: 'served', hours: usual } satisfies WrittenPart)
              }}
            />
          </Form.Item>
          {lines.map(({ key, name }) => {
            const line = lineOf(name)
            const about = { name: line.name }
            return (
              <div key={key} className={styles.line}>
                {kept.map((one) => (
                  <Form.Item key={one} name={[name, one]} hidden noStyle>
                    <Input type="hidden" />
                  </Form.Item>
                ))}
                <span className={styles.name}>
                  {line.name} <span className="muted small">{line.teamName ?? line.unitName}</span>
                </span>
                <Form.Item name={[name, 'part']} noStyle>
                  <Select options={options} aria-label={t('session.partOf', about)} />
                </Form.Item>
                <Form.Item name={[name, 'hours']} noStyle rules={[{ required: true }]}>
                  <InputNumber
                    min={0.5}
                    max={10_000}
                    step={0.5}
                    suffix={t('hour')}
                    aria-label={t('session.hoursOf', about)}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={t('session.removeOf', about)}
                  onClick={() => remove(name)}
                />
              </div>
            )
          })}
        </>
      )}
    </Form.List>
  )
}

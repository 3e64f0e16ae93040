import type { FormTask } from '@medelge/appraisal'
import { Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { DeleteOutlined } from '#kit/icons/acts.ts'
import { PlusOutlined } from '#kit/icons/places.ts'
import styles from './change.module.css'
import type { EditorProps } from './editor-props.ts'
import { Line } from './line.tsx'

const texts = ['content', 'done'] as const
const amounts = ['budget', 'executed'] as const
const blank: FormTask = { name: '', content: '', done: '', budget: null, executed: null }

/** The tasks of a department's year, each with its money. */
export function TasksEditor({ draft: { form, change }, say }: EditorProps) {
  const { t } = useTranslation('appraisals')
  const { tasks = [] } = form
  const set = (all: FormTask[]) => change({ ...form, tasks: all })
  const setTask = (position: number, part: Partial<FormTask>) =>
    set(tasks.map((task, at) => (at === position ? { ...task, ...part } : task)))
  return (
    <>
      <h2>{t('change.tasksIn', { unit: form.budgetUnit })}</h2>
      {tasks.map((task, position) => {
        const id = `task-${position}`
        const place = `tasks.${position}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a task has nothing else that names it while it is typed
          <fieldset key={position} className={styles.money}>
            <Line id={`${id}-name`} label={t('tasks.name')} problem={say(`${place}.name`)}>
              <Input
                id={`${id}-name`}
                value={task.name}
                maxLength={200}
                onChange={(event) => setTask(position, { name: event.target.value })}
                suffix={
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={t('change.removeBudget', { item: task.name })}
                    onClick={() => set(tasks.filter((_, at) => at !== position))}
                  />
                }
              />
            </Line>
            {texts.map((name) => (
              <Line
                key={name}
                id={`${id}-${name}`}
                label={t(`tasks.${name}`)}
                problem={say(`${place}.${name}`)}
              >
                <Input.TextArea
                  id={`${id}-${name}`}
                  autoSize={{ minRows: 1, maxRows: 8 }}
                  value={task[name]}
                  onChange={(event) => setTask(position, { [name]: event.target.value })}
                />
              </Line>
            ))}
            <div className={styles.pair}>
              {amounts.map((name) => (
                <Line
                  key={name}
                  id={`${id}-${name}`}
                  label={t(`tasks.${name}`)}
                  problem={say(`${place}.${name}`)}
                >
                  <InputNumber
                    id={`${id}-${name}`}
                    value={task[name]}
                    onChange={(value) => setTask(position, { [name]: value })}
                  />
                </Line>
              ))}
            </div>
          </fieldset>
        )
      })}
      <Button type="dashed" icon={<PlusOutlined />} onClick={() => set([...tasks, blank])}>
        {t('change.addTask')}
      </Button>
    </>
  )
}

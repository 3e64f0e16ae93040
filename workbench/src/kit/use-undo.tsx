import { useTranslation } from 'react-i18next'
import { randomKey } from '#api/submit-key.ts'
import { Button } from './button.tsx'
import { withSay } from './say/say.ts'

/** Seconds a action can be taken back on the screen; the server allows for a slow line besides. */
const OFFERED = 8

/** Says that something is done and offers to take it back while a line runs down; at the foot, where no title is. */
export function useUndo() {
  const { t } = useTranslation('kit')
  return (text: string, undo: () => Promise<unknown>) => {
    const key = randomKey()
    void withSay(({ notification }) =>
      notification.open({
        key,
        title: text,
        role: 'status',
        placement: 'bottomLeft',
        duration: OFFERED,
        showProgress: true,
        pauseOnHover: true,
        actions: (
          <Button
            size="small"
            onClick={() => {
              notification.destroy(key)
              void undo()
            }}
          >
            {t('undo')}
          </Button>
        ),
      }),
    )
  }
}

import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { randomKey } from '#api/submit-key.ts'

/** Seconds a action can be taken back on the screen; the server allows for a slow line besides. */
const OFFERED = 8

/** Says that something is done and offers to take it back while a line runs down; at the foot, where no title is. */
export function useUndo() {
  const { notification } = App.useApp()
  const { t } = useTranslation('kit')
  return (text: string, undo: () => Promise<unknown>) => {
    const key = randomKey()
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
    })
  }
}

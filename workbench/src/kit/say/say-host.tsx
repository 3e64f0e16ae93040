import { App } from 'antd'
import { useLayoutEffect } from 'react'
import { Controls } from '#theme/controls.tsx'
import { usePhone } from '../media.ts'
import { hear } from './say.ts'

/** Where messages, notices and questions stand; fetched once the screen is there, since none comes before somebody acts. */
export function SayHost() {
  const phone = usePhone()
  return (
    <Controls>
      {/* At the foot, where no title is; on a phone above the bar of places. */}
      <App
        component={false}
        message={{ top: phone ? 'calc(100dvh - 220px)' : 'calc(100dvh - 160px)', maxCount: 3 }}
        notification={{ bottom: phone ? 72 : 24 }}
      >
        <Hearing />
      </App>
    </Controls>
  )
}

function Hearing() {
  const said = App.useApp()
  useLayoutEffect(() => hear(said), [said])
  return null
}

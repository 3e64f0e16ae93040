import { useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { ChangeFrame } from './change-frame.tsx'
import { FrameFigures } from './frame-figures.tsx'
import { FrameVersions } from './frame-versions.tsx'
import { useFrameWords } from './frame-words.ts'

/** A unit's figures by a frame, every version of the frame, and how it is changed. */
export function FramePage() {
  const { t } = useFrameWords()
  const { code = '' } = useParams()
  const answer = useRead('GET /api/frames/{code}', { params: { code } })
  const [changing, setChanging] = useState(false)
  return (
    <Answered from={answer} lines={10}>
      {({ versions, can }) => {
        const newest = versions.at(-1)
        if (!newest) return null
        return (
          <Page
            title={newest.name}
            note={newest.definition}
            width="narrow"
            actions={
              can.define && !changing && <Button onClick={() => setChanging(true)}>{t('change')}</Button>
            }
          >
            {changing ? (
              <Part title={t('change')}>
                <ChangeFrame newest={newest} onClose={() => setChanging(false)} />
              </Part>
            ) : (
              <FrameFigures code={code} />
            )}
            <FrameVersions versions={versions} />
          </Page>
        )
      }}
    </Answered>
  )
}

import { QRCode } from 'antd'

/** A link as squares, read by a phone; whoever does not see it has the link in letters beside it. */
export function LinkCode({
  link,
  size,
  className = '',
}: {
  link: string
  size: number
  className: string | undefined
}) {
  return (
    <div className={className} aria-hidden>
      {/* A poster is torn and wet before its days are over: a quarter of it may be lost. */}
      <QRCode
        type="svg"
        value={link}
        size={size}
        bordered={false}
        errorLevel="Q"
        style={{ width: '100%', height: 'auto', padding: 0 }}
      />
    </div>
  )
}

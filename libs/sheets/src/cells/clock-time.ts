/** HH:MM; null where there is no such time of the day. */
export function clockTime(hour: string | undefined, minute: string | undefined): string | null {
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return null
  return `${hour.padStart(2, '0')}:${minute ?? '00'}`
}

/** The hour in its part of the day: 下午3时 is the fifteenth; 下午15时 says so already. */
export const hourIn = (part: string | undefined, hour: string | undefined): string | undefined =>
  hour !== undefined && /^[下晚]/.test(part ?? '') && Number(hour) < 12 ? String(Number(hour) + 12) : hour

/** 点半 and 时半 are half past. */
export const halfPast = (text: string): string => text.replace(/(?<=[时点])半/g, '30')

/** 3:30 PM as 下午3:30, and midnight, which such a clock calls 12 AM, as 0. */
export const inChinese = (text: string): string =>
  text.replace(
    /(\d{1,2})(:\d{2}(?::\d{2}(?:\.\d+)?)?)?\s*([ap])\.?m\.?(?![a-z])/giu,
    (_, hour, rest, half) => {
      const morning = half.toLowerCase() === 'a'
      return `${morning ? '上午' : '下午'}${morning && hour === '12' ? '0' : hour}${rest ?? ':00'}`
    },
  )

// Signs that show nothing and come along when text is copied: zero-width spaces and joiners, marks of writing
// direction, soft hyphens, byte order marks. Between Mongolian letters joiners are spelling, and stay.
const invisible =
  /[\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\ufff9-\ufffb]|(?<![\u1800-\u18af])[\u200c\u200d]|[\u200c\u200d](?![\u1800-\u18af])/g

/** A text without the signs that nobody sees, otherwise as it was typed. */
export const visibleText = (text: string): string => text.replace(invisible, '')

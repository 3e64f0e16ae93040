import { type ThemeConfig, theme } from 'antd'
import { fontFamily, type Tone, tokens } from './tokens.ts'

/** The platform's look in the words of antd. */
export function themeOf(tone: Tone): ThemeConfig {
  const color = tokens[tone]
  return {
    algorithm: [tone === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm],
    hashed: false,
    token: {
      fontFamily,
      fontSize: 14,
      lineHeight: 1.6,
      borderRadius: 6,
      borderRadiusLG: 6,
      borderRadiusSM: 6,
      // What opens stands at once: a click on a thing still growing or sliding lands beside it and is lost.
      motion: false,
      // Left for what only changes its color under the pointer.
      motionDurationFast: '0.1s',
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.15s',
      colorPrimary: color.sky,
      colorLink: color.sky,
      colorInfo: color.sky,
      colorSuccess: color.grass,
      colorWarning: color.ochre,
      colorError: color.cinnabar,
      colorText: color.ink,
      colorTextSecondary: color.muted,
      colorTextTertiary: color.muted,
      colorTextDescription: color.muted,
      colorTextPlaceholder: color.muted,
      colorTextLightSolid: color['on-sky'],
      colorBgContainer: color.paper,
      colorBgElevated: color.raised,
      colorBgLayout: color.ground,
      colorBorder: color.edge,
      colorBorderSecondary: color.line,
      colorSplit: color.line,
      controlHeight: 34,
      controlItemBgActive: color['sky-soft'],
      controlItemBgActiveHover: color['sky-soft'],
      colorWarningBg: color['ochre-soft'],
      colorErrorBg: color['cinnabar-soft'],
      colorSuccessBg: color['grass-soft'],
      colorInfoBg: color['sky-soft'],
      wireframe: false,
    },
    components: {
      Alert: { withDescriptionPadding: '12px 16px' },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Tooltip: {
        colorBgSpotlight: tone === 'dark' ? color.line : color.ink,
        colorTextLightSolid: tone === 'dark' ? color.ink : '#ffffff',
      },
      Select: { optionSelectedBg: color['sky-soft'] },
      Tree: { nodeSelectedBg: color['sky-soft'], titleHeight: 30 },
    },
  }
}

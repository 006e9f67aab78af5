import type { ThemeConfig } from 'antd';

export const fontStack =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

/** The look of form controls; colours equal those of styles/base.css. `touch` makes targets finger-sized. */
export const themeFor = (touch: boolean): ThemeConfig => ({
  token: {
    colorPrimary: '#1b5a9c',
    colorError: '#b3261e',
    colorWarning: '#8a5200',
    colorSuccess: '#1d6b45',
    colorText: '#17212c',
    colorTextSecondary: '#4d5966',
    colorTextPlaceholder: '#6b7784',
    colorBorder: '#b9c3ce',
    colorBgLayout: '#f3f5f8',
    borderRadius: 6,
    fontFamily: fontStack,
    fontSize: touch ? 16 : 15,
    controlHeight: touch ? 44 : 36,
    lineHeight: 1.6,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: { Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
});

import { createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** The green of the product's icon and what goes with it. */
const brand: BrandVariants = {
  10: '#03110a',
  20: '#0a2115',
  30: '#0d3320',
  40: '#114229',
  50: '#145231',
  60: '#18603a',
  70: '#1b683f',
  80: '#1f6f43',
  90: '#3b8559',
  100: '#559a70',
  110: '#6fae87',
  120: '#8ac29f',
  130: '#a6d5b8',
  140: '#c2e7d0',
  150: '#d9f2e2',
  160: '#eefaf2',
};

const fontFamily =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, 'Helvetica Neue', 'Noto Sans', Roboto, Arial, sans-serif";

/** Colours and type of all pages. */
export const theme: Theme = { ...createLightTheme(brand), fontFamilyBase: fontFamily };

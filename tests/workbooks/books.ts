import type ExcelJS from 'exceljs';
import { camThuy } from './cam-thuy';
import { dongThap } from './dong-thap';
import { nationalSeries } from './national-series';
import { nghiQuyet160 } from './nghi-quyet-160';
import { ninhBinh } from './ninh-binh';
import { tinhBien } from './tinh-bien';

/** The workbooks by the names of their files. */
export const BOOKS: Readonly<Record<string, () => ExcelJS.Workbook>> = {
  'national-series.xlsx': nationalSeries,
  'dong-thap-xa.xlsx': dongThap,
  'ninh-binh-xa.xlsx': ninhBinh,
  'cam-thuy-thon.xlsx': camThuy,
  'tinh-bien-cong-dong.xlsx': tinhBien,
  'nghi-quyet-160-chinh-quyen-xa.xlsx': nghiQuyet160,
};

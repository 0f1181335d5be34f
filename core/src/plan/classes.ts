import type { Label } from './model';

/** A value of a classification, with the spellings seen in sheets. */
export interface ClassValue {
  readonly id: string;
  readonly label: Label;
  readonly aliases?: readonly string[];
}

/** A classification of units or subjects. `yes_no` ones have the values `co` and `khong`. */
export interface Classification {
  readonly id: string;
  readonly label: Label;
  readonly aliases?: readonly string[];
  readonly values: readonly ClassValue[];
  /** Value that stands for "belongs to no class": rules by this class do not apply. */
  readonly none?: string;
}

const YES_NO: readonly ClassValue[] = [
  { id: 'co', label: { vi: 'Có', en: 'Yes' }, aliases: ['co', 'x', 'yes', 'đúng', 'true', '✓', '1'] },
  {
    id: 'khong',
    label: { vi: 'Không', en: 'No' },
    aliases: ['khong', 'no', 'sai', 'false', 'không có', '0'],
  },
];

/** The classifications that plans use as conditions. */
export const CLASSES: readonly Classification[] = [
  {
    id: 'khu_vuc',
    label: { vi: 'Khu vực', en: 'Region class' },
    aliases: ['Khu vực (I, II, III)', 'Xã khu vực', 'Phân loại khu vực', 'KV'],
    none: 'none',
    values: [
      {
        id: 'I',
        label: { vi: 'Khu vực I', en: 'Region I' },
        aliases: ['I', '1', 'KV1', 'KVI', 'KV I', 'Xã khu vực I'],
      },
      {
        id: 'II',
        label: { vi: 'Khu vực II', en: 'Region II' },
        aliases: ['II', '2', 'KV2', 'KVII', 'KV II', 'Xã khu vực II'],
      },
      {
        id: 'III',
        label: { vi: 'Khu vực III', en: 'Region III' },
        aliases: ['III', '3', 'KV3', 'KVIII', 'KV III', 'Xã khu vực III'],
      },
      {
        id: 'none',
        label: { vi: 'Không thuộc khu vực I, II, III', en: 'In no region class' },
        aliases: ['không', 'không thuộc', 'ngoài khu vực'],
      },
    ],
  },
  {
    id: 'dac_biet_kho_khan',
    label: { vi: 'Đặc biệt khó khăn', en: 'Especially difficult' },
    aliases: ['ĐBKK', 'Thôn đặc biệt khó khăn', 'Thôn, bản đặc biệt khó khăn', 'Thôn ĐBKK'],
    values: YES_NO,
  },
  {
    id: 'xa_ngheo',
    label: { vi: 'Xã nghèo', en: 'Poor commune' },
    aliases: ['Thuộc xã nghèo'],
    values: YES_NO,
  },
  {
    id: 'dan_toc_thieu_so',
    label: { vi: 'Dân tộc thiểu số', en: 'Ethnic minority' },
    aliases: ['DTTS', 'Hộ là người dân tộc thiểu số'],
    values: YES_NO,
  },
  {
    id: 'loai_ho',
    label: { vi: 'Loại hộ', en: 'Kind of household' },
    aliases: ['Diện hộ', 'Phân loại hộ'],
    values: [
      { id: 'ho_ngheo', label: { vi: 'Hộ nghèo', en: 'Poor household' }, aliases: ['Nghèo', 'HN'] },
      {
        id: 'ho_can_ngheo',
        label: { vi: 'Hộ cận nghèo', en: 'Near-poor household' },
        aliases: ['Cận nghèo', 'HCN'],
      },
      {
        id: 'ho_moi_thoat_ngheo',
        label: { vi: 'Hộ mới thoát nghèo', en: 'Household that has just left poverty' },
        aliases: [
          'Mới thoát nghèo',
          'Hộ thoát nghèo',
          'Hộ đã thoát nghèo',
          'Hộ thoát cận nghèo',
          'Hộ đã thoát nghèo, thoát cận nghèo',
          'Hộ mới thoát cận nghèo',
        ],
      },
      {
        id: 'ho_khac',
        label: { vi: 'Hộ khác', en: 'Other household' },
        aliases: ['Không phải hộ nghèo', 'Hộ không nghèo', 'Gia đình không phải hộ nghèo'],
      },
    ],
  },
  {
    id: 'ho_bao_tro',
    label: {
      vi: 'Có người khuyết tật, đối tượng bảo trợ xã hội',
      en: 'Has a disabled member or one under social protection',
    },
    aliases: ['Hộ có người khuyết tật', 'Hộ bảo trợ xã hội', 'Có người khuyết tật'],
    values: YES_NO,
  },
  {
    id: 'co_vay_von',
    label: { vi: 'Có vay vốn', en: 'Has a loan' },
    aliases: ['Có vay vốn Ngân hàng Chính sách xã hội', 'Vay vốn NHCSXH', 'Vay vốn'],
    values: YES_NO,
  },
  {
    id: 'to_chuc_tin_dung',
    label: { vi: 'Là ngân hàng, tổ chức tín dụng', en: 'Is a bank or credit institution' },
    aliases: ['Tổ chức tín dụng', 'Ngân hàng'],
    values: YES_NO,
  },
  {
    id: 'khoi_thi_dua',
    label: { vi: 'Là Khối thi đua', en: 'Is an emulation block' },
    aliases: ['Khối thi đua'],
    values: YES_NO,
  },
  {
    id: 'can_bo_giam_ngheo',
    label: { vi: 'Làm công tác giảm nghèo', en: 'Works in poverty reduction' },
    aliases: ['Cán bộ làm công tác giảm nghèo'],
    values: YES_NO,
  },
  {
    id: 'duoc_phan_cong_do_dau',
    label: { vi: 'Được phân công đỡ đầu xã', en: 'Assigned a commune to help' },
    aliases: ['Được phân công đỡ đầu', 'Phân công đỡ đầu'],
    values: YES_NO,
  },
];

/** Kinds of administrative unit below and at commune level, and above, with their spellings. */
export const KINDS: readonly ClassValue[] = [
  { id: 'tinh', label: { vi: 'Tỉnh', en: 'Province' } },
  { id: 'thanh_pho', label: { vi: 'Thành phố', en: 'City' }, aliases: ['TP', 'TP.'] },
  { id: 'huyen', label: { vi: 'Huyện', en: 'District' }, aliases: ['H.'] },
  { id: 'thi_xa', label: { vi: 'Thị xã', en: 'Town' }, aliases: ['TX', 'TX.'] },
  { id: 'quan', label: { vi: 'Quận', en: 'Urban district' }, aliases: ['Q.'] },
  { id: 'xa', label: { vi: 'Xã', en: 'Commune' }, aliases: ['X.'] },
  { id: 'phuong', label: { vi: 'Phường', en: 'Ward' }, aliases: ['P.'] },
  { id: 'thi_tran', label: { vi: 'Thị trấn', en: 'Township' }, aliases: ['TT', 'TT.'] },
  { id: 'dac_khu', label: { vi: 'Đặc khu', en: 'Special zone' } },
  { id: 'thon', label: { vi: 'Thôn', en: 'Village' } },
  { id: 'xom', label: { vi: 'Xóm', en: 'Small village' } },
  { id: 'ban', label: { vi: 'Bản', en: 'Upland village' } },
  { id: 'ap', label: { vi: 'Ấp', en: 'Hamlet (South)' } },
  { id: 'khom', label: { vi: 'Khóm', en: 'Urban hamlet (South)' } },
  { id: 'to_dan_pho', label: { vi: 'Tổ dân phố', en: 'Residential group' }, aliases: ['TDP'] },
];

import type { Messages } from './locale';

/** What is wrong with a table or an argument, and what to write instead. */
export const vi: Messages = {
  'plan.unknown': 'Không có kế hoạch “{found}”. Chọn một trong: {options}.',
  'plan.unknown_version': 'Kế hoạch “{id}” không có phiên bản {found}. Phiên bản hiện có: {options}.',
  'plan.none': 'Chưa ghi mã kế hoạch. Chọn một trong: {options}.',
  'subject.unknown': 'Kế hoạch “{plan}” không có đối tượng “{found}”. Chọn một trong: {options}.',
  'movement.unknown': 'Kế hoạch “{plan}” không có phong trào “{found}”. Chọn một trong: {options}.',
  'movement.none': 'Kế hoạch “{plan}” không quy định số lượng khen thưởng theo phong trào.',
  'quota.year': 'Phong trào “{movement}” không có số lượng cho năm {found}. Các năm có: {options}.',
  'quota.kind': 'Không hiểu “{found}”. Ghi “tap_the” (tập thể) hoặc “ca_nhan” (cá nhân).',
  'deadline.unknown': 'Kế hoạch “{plan}” không có thời hạn “{found}”. Chọn một trong: {options}.',
  'deadline.none': 'Kế hoạch “{plan}” không quy định thời hạn.',
  'deadline.year': 'Thời hạn “{deadline}” lặp hằng năm: ghi thêm năm từ {from} đến {to}.',

  'header.none': 'Không nhận ra cột nào trong hàng tiêu đề. Cần các cột như: {expected}.',
  'header.rows': 'Vùng tiêu đề có {found} hàng; cần từ 1 đến 3 hàng.',
  'header.width':
    'Vùng tiêu đề có {headers} cột nhưng vùng số liệu có {data} cột. Hai vùng phải rộng bằng nhau.',
  'header.time':
    'Cột {column} “{text}” không ghi thời điểm; kế hoạch cần các năm {years}. Ghi như “{example}”.',
  'header.duplicate': 'Cột {column} và cột {other} đều là “{text}”. Giữ lại một cột.',
  'row.one': 'Chỉ chọn một hàng số liệu để xem giải trình; vùng đã chọn có {found} hàng.',

  'ignored.empty': 'không có tiêu đề',
  'ignored.number': 'số thứ tự',
  'ignored.rate': 'tỷ lệ: được tính lại từ số hộ',
  'ignored.not_asked': 'kế hoạch không dùng ở thời điểm này',
  'ignored.unknown': 'không nhận ra tiêu đề',

  'cell.not_whole': 'cột {column} ({label}): “{found}” không phải số nguyên',
  'cell.negative': 'cột {column} ({label}): “{found}” là số âm',
  'cell.not_number': 'cột {column} ({label}): “{found}” không phải là số',
  'cell.unknown_rank': 'cột {column} ({label}): không hiểu “{found}”, cần một trong: {options}',
  'cell.unknown_class_value': 'cột {column} ({label}): không hiểu “{found}”, cần một trong: {options}',
  'cell.unknown_kind': 'cột {column} ({label}): không hiểu loại hình “{found}”, cần một trong: {options}',
  'cell.not_answer': 'cột {column} ({label}): không hiểu “{found}”, ghi “có” hoặc “không”',

  'number.negative': '{name}: “{found}” là số âm. Cần số từ 0 trở lên.',
  'number.not_number': '{name}: “{found}” không phải là số. Cần một số.',
  'number.not_whole': '{name}: “{found}” không phải số nguyên. Cần số hộ, là số nguyên từ 0 trở lên.',
  'number.percent':
    '{name}: “{found}” là tỷ lệ. Hàm này chỉ nhận số hộ; dùng RATE_REDUCTION cho mức giảm tỷ lệ (điểm %).',
  'number.blank': '{name}: ô trống. Cần một số; nếu bằng không thì ghi 0.',
  'number.zero': '{name} bằng 0 nên không tính được.',
  'number.years': 'Số năm phải là số nguyên từ 1 trở lên; nhận được “{found}”.',
  'number.part': '{part} ({found}) lớn hơn {whole} ({total}). Kiểm tra lại số liệu.',
  'shape.mismatch': 'Các vùng phải cùng kích thước: {found}.',
  'shape.row': 'dòng {row}: {problem}',
};

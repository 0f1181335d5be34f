import type { Messages } from './locale';

/** What is wrong in a plan file and what to write instead. */
export const vi: Messages = {
  'PL-100': 'Tệp không phải YAML hợp lệ: {detail}. Sửa lại cách viết ở chỗ này.',
  'PL-101': 'Khóa “{key}” viết hai lần. Giữ lại một.',
  'PL-102': 'Không dùng neo (&), bí danh (*) hoặc thẻ (!) trong tệp kế hoạch. Viết thẳng giá trị ra.',
  'PL-103': 'Khóa “{key}” không có trong mẫu kế hoạch. Có phải “{nearest}”?',
  'PL-104': 'Thiếu “{key}”. Bổ sung khóa này.',
  'PL-105': 'Giá trị không đúng kiểu: cần {expected}.',
  'PL-106':
    'Dấu phẩy thập phân trong danh sách bị hiểu thành hai mục “{left}” và “{right}”. Đặt cả cụm trong dấu ngoặc kép, ví dụ "{left},{right}".',
  'PL-107':
    'Ngày “{value}” không đúng. Viết YYYY-MM-DD, ví dụ 2022-12-09; ngày lặp hằng năm viết MM-DD kèm every: year.',
  'PL-108':
    'Mã “{value}” không đúng. Dùng chữ thường không dấu, chữ số, gạch nối, gạch dưới hoặc dấu chấm, ví dụ xa.ty-le-ho-ngheo.',
  'PL-109': 'Giá trị “{value}” không được dùng ở đây. Chọn một trong: {options}.',
  'PL-110': 'Khoảng năm sai: “from” phải không lớn hơn “to”.',
  'PL-111': 'Thời hạn cần đúng một trong hai: “before” (không tính ngày đó) hoặc “by” (tính cả ngày đó).',
  'PL-112': 'Không nhận ra loại tiêu chí. Cần một trong các khóa: measure, choose, attest, all, any.',
  'PL-113': 'Giá trị “{value}” không đúng mẫu: {expected}.',
  'PL-114': 'Khóa “{key}” không dùng ở chỗ này. Bỏ đi, hoặc chuyển về đúng chỗ của khóa.',
  'PL-115': 'Các mục lồng nhau quá {max} cấp. Viết lại cho bớt cấp.',
  'PL-201': 'Không có chỉ tiêu “{name}” trong danh mục. Có phải “{nearest}” ({nearestId})?',
  'PL-202':
    'Không hiểu mức yêu cầu “{phrase}”. Viết như: dưới 2%; trên 50%; từ 7 điểm %/năm trở lên; từ 1,5 lần trở lên; không quá 5; đúng 01; từ 01 đến 02; vượt chỉ tiêu; đạt chỉ tiêu.',
  'PL-203':
    'Đơn vị của “{phrase}” không hợp với “{measure}”. Chỉ tiêu này tính bằng {unit}; ví dụ: {example}.',
  'PL-204':
    '“{measure}” không có chỉ tiêu giao hằng năm. Viết mức cụ thể, hoặc dùng chỉ tiêu có giao hằng năm.',
  'PL-205': 'Không có mức xếp loại “{rank}”. Chọn một trong: {options}.',
  'PL-206': 'Bảng theo “{class}” thiếu hàng: {missing}. Mỗi giá trị phải có một hàng.',
  'PL-207': '“{value}” không phải giá trị của “{class}”. Chọn một trong: {options}.',
  'PL-208':
    'Hàng có {found} mức, cần {expected} mức theo “columns”. Nếu có dấu phẩy thập phân, đặt cụm đó trong dấu ngoặc kép.',
  'PL-209': 'Không có cách hiểu “{id}” trong “interpretations”. Có phải “{nearest}”?',
  'PL-210': 'Mã “{id}” dùng hai lần. Mỗi mã chỉ dùng một lần.',
  'PL-211': 'Không có phân loại “{name}”. Có phải “{nearest}”?',
  'PL-212': 'Không có loại hình “{name}”. Có phải “{nearest}”?',
  'PL-213': 'Mốc thời gian không hợp lệ: {detail}.',
  'PL-214': '“{measure}” so sánh hai thời điểm nên cần “from”.',
  'PL-215': '“{measure}” chỉ tính tại một thời điểm nên không dùng “from”.',
  'PL-216': '“{measure}” cần “streak”: số năm liên tục.',
  'PL-217': 'Không có đối tượng “{id}” trong “subjects”. Có phải “{nearest}”?',
  'PL-218': 'Tiêu chí “{id}” chưa có “quote”: trích nguyên văn kế hoạch.',
  'PL-219': 'Điều kiện cần đủ cặp: “class” đi với “is”, “measure” đi với “require”, hoặc “kind”.',
  'PL-220': 'Cách hiểu được chọn “{choice}” không có trong “alternatives”.',
  'PL-221': '“maintained” chỉ dùng cho tỷ lệ xét tại cuối kỳ (at: end).',
  'PL-222': 'Nội dung xác nhận “{id}” có hai tên khác nhau trong cùng đối tượng. Dùng một tên.',
  'PL-223':
    '“{measure}” không dùng được làm điều kiện hoặc cột của bảng. Dùng chỉ tiêu là số liệu hoặc tỷ lệ, ví dụ “Tỷ lệ hộ nghèo”.',
  'PL-224':
    'Cách hiểu được chọn “{choice}” không có “with”. Ghi rõ cách hiểu này thay đổi gì, hoặc sửa thẳng tiêu chí rồi bỏ “choice”.',
  'PL-301': 'Không tìm thấy kế hoạch cấp trên “{ref}”. Nạp kế hoạch đó trước, đúng phiên bản.',
  'PL-302':
    'Tiêu chí “{id}” lỏng hơn kế hoạch cấp trên ({own} so với {parent}). Ghi lý do ở “justification” hoặc sửa mức.',
  'PL-303': 'Tiêu chí “{id}” của kế hoạch cấp trên chưa được giữ (“keep”) hay thay.',
  'PL-304': 'Không có “{id}” trong kế hoạch cấp trên để giữ.',
  'PL-305': '“keep” chỉ dùng khi có “extends”.',
  'PL-306': 'Đối tượng “{id}” chưa có tiêu chí nào. Thêm “all”.',

  'type.or': ' hoặc ',
  'type.object': 'nhóm khóa viết dạng “khóa: giá trị”',
  'type.record': 'nhóm khóa viết dạng “khóa: giá trị”',
  'type.array': 'danh sách',
  'type.string': 'chữ (số và ngày đặt trong dấu ngoặc kép)',
  'type.number': 'số',
  'type.int': 'số nguyên',
  'type.boolean': 'true hoặc false',
  'type.null': 'null',
  'type.filled': 'nội dung, không để trống',

  'syntax.BAD_INDENT': 'thụt đầu dòng không đều',
  'syntax.TAB_AS_INDENT': 'thụt đầu dòng bằng phím Tab, phải dùng dấu cách',
  'syntax.MISSING_CHAR': 'thiếu dấu (dấu hai chấm, dấu phẩy, dấu ngoặc hoặc dấu nháy đóng)',
  'syntax.UNEXPECTED_TOKEN': 'có dấu thừa hoặc sai chỗ',
  'syntax.BLOCK_AS_IMPLICIT_KEY': 'có hai dấu hai chấm trong một dòng; đặt phần chữ trong dấu ngoặc kép',
  'syntax.MULTILINE_IMPLICIT_KEY': 'khóa phải viết gọn trong một dòng',
  'syntax.BLOCK_IN_FLOW': 'trong dấu ngoặc không được xuống dòng viết danh sách gạch đầu dòng',
  'syntax.BAD_SCALAR_START': 'giá trị bắt đầu bằng dấu đặc biệt; đặt trong dấu ngoặc kép',
  'syntax.BAD_DQ_ESCAPE': 'dấu \\ trong dấu ngoặc kép không đúng',
  'syntax.BAD_DIRECTIVE': 'dòng bắt đầu bằng % không dùng được',
  'syntax.MULTIPLE_DOCS': 'tệp có nhiều phần ngăn bằng dòng ---; mỗi tệp chỉ một kế hoạch',
  'syntax.TAG_RESOLVE_FAILED': 'thẻ (!) không dùng được',
  'syntax.BAD_ALIAS': 'bí danh (*) không dùng được',
  'syntax.KEY_OVER_1024_CHARS': 'khóa quá dài',
};

import fc from 'fast-check';
import { vi as messages } from '@giam-ngheo/core/locale/plan-problems.vi';
import { loadPlan } from '@giam-ngheo/core/plan/load';
import { describeProblem } from '@giam-ngheo/core/plan/problem';
import { changed, marked, PLAN } from './plan-text';

/** Code, what is changed (⟦ marks where the problem must be told), and the Vietnamese sentence or the beginning or end of it. */
type Damage = readonly [code: string, from: string, to: string, sentence: string];

const DAMAGES: readonly Damage[] = [
  [
    'PL-100',
    'number: 01/KH-UBND',
    'number: ⟦@01/KH-UBND',
    'Tệp không phải YAML hợp lệ: giá trị bắt đầu bằng dấu đặc biệt; đặt trong dấu ngoặc kép. Sửa lại cách viết ở chỗ này.',
  ],
  [
    'PL-101',
    'status: published\n',
    'status: published\n⟦status: draft\n',
    'Khóa “status” viết hai lần. Giữ lại một.',
  ],
  [
    'PL-101',
    'quote: thu nhập tăng 60%',
    'quote: "thu nhập"\n        ⟦quote: "thu nhập tăng 60%"',
    'Khóa “quote” viết hai lần. Giữ lại một.',
  ],
  [
    'PL-101',
    '{ vi: Xã, en: Communes }',
    '{ vi: "Xã", en: Communes, ⟦"vi": "Phường" }',
    'Khóa “vi” viết hai lần. Giữ lại một.',
  ],
  [
    'PL-101',
    '          I: [dưới 10%, dưới 5%]',
    '          I: [dưới 10%, dưới 5%]\n          ⟦KV1: [dưới 9%, dưới 4%]',
    'Khóa “KV1” viết hai lần. Giữ lại một.',
  ],
  [
    'PL-102',
    'title: {',
    'title: &ten ⟦{',
    'Không dùng neo (&), bí danh (*) hoặc thẻ (!) trong tệp kế hoạch. Viết thẳng giá trị ra.',
  ],
  [
    'PL-102',
    'version: 1',
    'version: !!int ⟦"1"',
    'Không dùng neo (&), bí danh (*) hoặc thẻ (!) trong tệp kế hoạch. Viết thẳng giá trị ra.',
  ],
  [
    'PL-103',
    '        streak: 3',
    '        ⟦streek: 3\n        streak: 3',
    'Khóa “streek” không có trong mẫu kế hoạch. Có phải “streak”?',
  ],
  [
    'PL-103',
    'version: 1',
    '⟦__proto__: { a: 1 }\nversion: 1',
    'Khóa “__proto__” không có trong mẫu kế hoạch. Có phải “version”?',
  ],
  [
    'PL-103',
    '  ho:\n',
    '  ⟦__proto__: { a: 1 }\n  ho:\n',
    'Khóa “__proto__” không có trong mẫu kế hoạch. Có phải “version”?',
  ],
  ['PL-104', 'standard: 2022-2025\n', '', 'Thiếu “standard”. Bổ sung khóa này.'],
  ['PL-104', '  - id: ke-hoach\n    clause: VI', '  - ⟦clause: VI', 'Thiếu “id”. Bổ sung khóa này.'],
  ['PL-105', 'version: 1', 'version: ⟦một', 'Giá trị không đúng kiểu: cần số.'],
  ['PL-105', 'version: 1', 'version: ⟦0', 'Giá trị không đúng kiểu: cần ≥ 1.'],
  ['PL-105', 'year: 2020', 'year: ⟦2200', 'Giá trị không đúng kiểu: cần ≤ 2100.'],
  [
    'PL-105',
    'title: { vi: Kế hoạch mẫu, en: Sample plan }',
    'title: ⟦Kế hoạch mẫu',
    'Giá trị không đúng kiểu: cần nhóm khóa viết dạng “khóa: giá trị”.',
  ],
  ['PL-105', 'clause: II.1', 'clause: ⟦""', 'Giá trị không đúng kiểu: cần nội dung, không để trống.'],
  [
    'PL-105',
    'standard: 2022-2025',
    'standard: ⟦2022',
    'Giá trị không đúng kiểu: cần chữ (số và ngày đặt trong dấu ngoặc kép).',
  ],
  ['PL-105', 'kinds: [xa, phuong]', 'kinds: ⟦xa', 'Giá trị không đúng kiểu: cần danh sách.'],
  [
    'PL-105',
    'III: [dưới 20%, dưới 10%]',
    'III: [dưới 20%, ⟦10]',
    'Giá trị không đúng kiểu: cần chữ (số và ngày đặt trong dấu ngoặc kép).',
  ],
  ['PL-105', 'maintained: true', 'maintained: ⟦có', 'Giá trị không đúng kiểu: cần true hoặc false.'],
  [
    'PL-105',
    'each: year',
    'each: ⟦mỗi năm',
    'Giá trị không đúng kiểu: cần year hoặc nhóm khóa viết dạng “khóa: giá trị”.',
  ],
  [
    'PL-106',
    'II: [dưới 15%, dưới 8%]',
    'II: [dưới 15%, ⟦dưới 8,5%]',
    'Dấu phẩy thập phân trong danh sách bị hiểu thành hai mục “dưới 8” và “5%”. Đặt cả cụm trong dấu ngoặc kép, ví dụ "dưới 8,5%".',
  ],
  [
    'PL-107',
    'signed: 2021-12-31',
    'signed: ⟦31/12/2021',
    'Ngày “31/12/2021” không đúng. Viết YYYY-MM-DD, ví dụ 2022-12-09; ngày lặp hằng năm viết MM-DD kèm every: year.',
  ],
  ['PL-107', 'signed: 2021-12-31', 'signed: ⟦2021-02-29', 'Ngày “2021-02-29” không đúng.'],
  ['PL-107', 'before: 12-10', 'before: ⟦10/12', 'Ngày “10/12” không đúng.'],
  ['PL-107', 'before: 12-10', 'before: ⟦02-30', 'Ngày “02-30” không đúng.'],
  ['PL-107', 'before: 12-10', 'before: ⟦11-31', 'Ngày “11-31” không đúng.'],
  // a day of one year that is said to come every year, and the other way round
  ['PL-107', 'before: 12-10', 'before: ⟦2023-12-10', 'Ngày “2023-12-10” không đúng.'],
  ['PL-107', '    before: 12-10\n    every: year\n', '    by: ⟦12-09\n', 'Ngày “12-09” không đúng.'],
  [
    'PL-108',
    'id: xa.ty-le',
    'id: ⟦xa.Tỷ lệ',
    'Mã “xa.Tỷ lệ” không đúng. Dùng chữ thường không dấu, chữ số, gạch nối, gạch dưới hoặc dấu chấm, ví dụ xa.ty-le-ho-ngheo.',
  ],
  ['PL-108', '  ho:\n', '  ⟦Hộ:\n', 'Mã “Hộ” không đúng.'],
  [
    'PL-109',
    'status: published',
    'status: ⟦ban hành',
    'Giá trị “ban hành” không được dùng ở đây. Chọn một trong: draft, published, retired.',
  ],
  [
    'PL-109',
    'level: commune',
    'level: ⟦xã',
    'Giá trị “xã” không được dùng ở đây. Chọn một trong: province, district, commune, hamlet.',
  ],
  [
    'PL-110',
    'period: { from: 2021, to: 2025 }',
    'period: ⟦{ from: 2025, to: 2021 }',
    'Khoảng năm sai: “from” phải không lớn hơn “to”.',
  ],
  [
    'PL-111',
    '  - id: bao-cao\n    clause: V\n',
    '  - ⟦id: bao-cao\n    clause: V\n    by: 12-09\n',
    'Thời hạn cần đúng một trong hai: “before” (không tính ngày đó) hoặc “by” (tính cả ngày đó).',
  ],
  [
    'PL-111',
    '  - id: bao-cao\n    clause: V\n    label: { vi: Báo cáo năm, en: Yearly report }\n    quote: trước ngày 10 tháng 12\n    before: 12-10\n    every: year\n',
    '  - ⟦id: bao-cao\n    clause: V\n    label: { vi: Báo cáo năm, en: Yearly report }\n    quote: trước ngày 10 tháng 12\n',
    'Thời hạn cần đúng một trong hai',
  ],
  [
    'PL-112',
    '      - id: xa.quy\n        when: { kind: [xa] }\n        attest: xa_quy\n',
    '      - ⟦id: xa.quy\n        when: { kind: [xa] }\n',
    'Không nhận ra loại tiêu chí. Cần một trong các khóa: measure, choose, attest, all, any.',
  ],
  ['PL-113', `sha256: ${'a'.repeat(64)}`, 'sha256: ⟦abc', 'Giá trị “abc” không đúng mẫu: 64 × 0-9a-f.'],
  ['PL-113', 'standard: 2022-2025', 'standard: ⟦2022–2025', 'Giá trị “2022–2025” không đúng mẫu: 2022-2025.'],
  [
    'PL-113',
    'standard: 2022-2025\n',
    'standard: 2022-2025\nextends: ⟦cap-tren\n',
    'Giá trị “cap-tren” không đúng mẫu: id@1.',
  ],
  ['PL-113', '      2023: {', '      ⟦23: {', 'Giá trị “23” không đúng mẫu: 2023.'],
  [
    'PL-114',
    '        attest: xa_quy\n',
    '        attest: xa_quy\n        ⟦require: dưới 2%\n',
    'Khóa “require” không dùng ở chỗ này. Bỏ đi, hoặc chuyển về đúng chỗ của khóa.',
  ],
  [
    'PL-201',
    'measure: Xếp loại hoàn thành nhiệm vụ',
    'measure: ⟦Xếp hạng hoàn thành nhiệm vụ',
    'Không có chỉ tiêu “Xếp hạng hoàn thành nhiệm vụ” trong danh mục. Có phải “Xếp loại hoàn thành nhiệm vụ” (work_rating)?',
  ],
  [
    'PL-201',
    'columns: [Tỷ lệ hộ nghèo và hộ cận nghèo, Tỷ lệ hộ nghèo]',
    'columns: [Tỷ lệ hộ nghèo và hộ cận nghèo, ⟦poor_rat]',
    'Có phải “Tỷ lệ hộ nghèo” (poor_rate)?',
  ],
  [
    'PL-202',
    'require: dưới 2%',
    'require: ⟦dưới hai phần trăm',
    'Không hiểu mức yêu cầu “dưới hai phần trăm”. Viết như: dưới 2%; trên 50%; từ 7 điểm %/năm trở lên; từ 1,5 lần trở lên; không quá 5; đúng 01; từ 01 đến 02; vượt chỉ tiêu; đạt chỉ tiêu.',
  ],
  ['PL-202', 'require: dưới 2%', 'require: ⟦constructor', 'Không hiểu mức yêu cầu “constructor”.'],
  [
    'PL-202',
    'with: [{ from: baseline, at: end }]',
    'with: [{ require: ⟦hơn chỉ tiêu }]',
    'Không hiểu mức yêu cầu “hơn chỉ tiêu”.',
  ],
  [
    'PL-203',
    'require: từ 1,5 điểm %/năm trở lên',
    'require: ⟦từ 1,5% trở lên',
    'Đơn vị của “từ 1,5% trở lên” không hợp với “Mức giảm bình quân tỷ lệ hộ nghèo”. Chỉ tiêu này tính bằng điểm %/năm; ví dụ: từ 5 điểm %/năm trở lên.',
  ],
  ['PL-203', 'require: dưới 2%', 'require: ⟦dưới 2 điểm %', 'Chỉ tiêu này tính bằng %; ví dụ: dưới 2%.'],
  [
    'PL-203',
    'II: [dưới 15%, dưới 8%]',
    'II: [dưới 15%, ⟦dưới 8 hộ]',
    'Đơn vị của “dưới 8 hộ” không hợp với “Tỷ lệ hộ nghèo”.',
  ],
  [
    'PL-203',
    'at: baseline, require: trên 20%',
    'at: baseline, require: ⟦trên 20 hộ',
    'Đơn vị của “trên 20 hộ” không hợp với “Tỷ lệ hộ nghèo”.',
  ],
  // an alternative reading that would change the measure but not the words of the requirement
  [
    'PL-204',
    'with: [{ from: baseline, at: end }]',
    'with: [⟦{ measure: Mức giảm bình quân tỷ lệ hộ nghèo, from: baseline, at: end }]',
    '“Mức giảm bình quân tỷ lệ hộ nghèo” không có chỉ tiêu giao hằng năm.',
  ],
  [
    'PL-204',
    'require: dưới 2%',
    'require: ⟦đạt chỉ tiêu',
    '“Tỷ lệ hộ nghèo” không có chỉ tiêu giao hằng năm. Viết mức cụ thể, hoặc dùng chỉ tiêu có giao hằng năm.',
  ],
  [
    'PL-205',
    'require: từ hoàn thành tốt nhiệm vụ trở lên',
    'require: ⟦từ khá trở lên',
    'Không có mức xếp loại “kha”. Chọn một trong: Không hoàn thành nhiệm vụ, Hoàn thành nhiệm vụ, Hoàn thành tốt nhiệm vụ, Hoàn thành xuất sắc nhiệm vụ.',
  ],
  [
    'PL-205',
    'require: từ hoàn thành tốt nhiệm vụ trở lên',
    'require: ⟦dưới 2%',
    'Không có mức xếp loại “dưới 2%”.',
  ],
  [
    'PL-206',
    '        rows:\n          III: [dưới 20%, dưới 10%]\n          II: [dưới 15%, dưới 8%]\n',
    '        ⟦rows:\n',
    'Bảng theo “Khu vực” thiếu hàng: II, III. Mỗi giá trị phải có một hàng.',
  ],
  [
    'PL-207',
    '          I: [',
    '          I: [dưới 10%, dưới 5%]\n          ⟦IV: [',
    '“IV” không phải giá trị của “Khu vực”. Chọn một trong: I, II, III, none.',
  ],
  [
    'PL-207',
    'is: [ho_moi_thoat_ngheo]',
    'is: [⟦ho_giau]',
    '“ho_giau” không phải giá trị của “Loại hộ”. Chọn một trong: ho_ngheo, ho_can_ngheo, ho_moi_thoat_ngheo, ho_khac.',
  ],
  [
    'PL-208',
    'I: [dưới 10%, dưới 5%]',
    'I: ⟦[dưới 10%]',
    'Hàng có 1 mức, cần 2 mức theo “columns”. Nếu có dấu phẩy thập phân, đặt cụm đó trong dấu ngoặc kép.',
  ],
  [
    'PL-209',
    'interpretation: tung-nam',
    'interpretation: ⟦tung-nan',
    'Không có cách hiểu “tung-nan” trong “interpretations”. Có phải “tung-nam”?',
  ],
  [
    'PL-209',
    'interpretation: dau-ky }',
    'interpretation: [dau-ky, ⟦dau-nam] }',
    'Không có cách hiểu “dau-nam” trong “interpretations”. Có phải “dau-ky”?',
  ],
  ['PL-210', 'id: xa.sang-kien', 'id: ⟦xa.ty-le', 'Mã “xa.ty-le” dùng hai lần. Mỗi mã chỉ dùng một lần.'],
  [
    'PL-210',
    'duties:\n',
    'duties:\n  - { id: lap, clause: VI, label: { vi: A, en: A }, quote: a, who: [Xã] }\n  - { id: ⟦lap, clause: VI, label: { vi: B, en: B }, quote: b, who: [Xã] }\n',
    'Mã “lap” dùng hai lần.',
  ],
  ['PL-211', 'choose: khu_vuc', 'choose: ⟦khu_vuk', 'Không có phân loại “khu_vuk”. Có phải “khu_vuc”?'],
  ['PL-211', '{ class: loai_ho, is', '{ class: ⟦loai, is', 'Không có phân loại “loai”. Có phải “loai_ho”?'],
  ['PL-212', 'kinds: [xa, phuong]', 'kinds: [xa, ⟦phuon]', 'Không có loại hình “phuon”. Có phải “phuong”?'],
  ['PL-212', 'when: { kind: [xa] }', 'when: { kind: [⟦xaa] }', 'Không có loại hình “xaa”. Có phải “xa”?'],
  ['PL-213', 'year: 2020', 'year: ⟦2025', 'Mốc thời gian không hợp lệ: baseline 2025 ≥ 2025.'],
  ['PL-213', 'at: 2025', 'at: ⟦2026', 'Mốc thời gian không hợp lệ: 2026 ∉ 2020–2025.'],
  [
    'PL-213',
    'each: year',
    'each: ⟦{ from: 2021, to: 2026 }',
    'Mốc thời gian không hợp lệ: 2021–2026 ∉ 2020–2025.',
  ],
  ['PL-213', 'each: year', '⟦each: year\n        at: end', 'Mốc thời gian không hợp lệ: “at” + “each”.'],
  ['PL-213', 'from: previous', 'from: ⟦2021', 'Mốc thời gian không hợp lệ: 2021 ≥ 2021.'],
  [
    'PL-214',
    '    from: baseline\n    require: từ 1,5 điểm %/năm trở lên\n',
    '    require: từ 1,5 điểm %/năm trở lên\n',
    '“Mức giảm bình quân tỷ lệ hộ nghèo” so sánh hai thời điểm nên cần “from”.',
  ],
  [
    'PL-214',
    '        measure: Xếp loại hoàn thành nhiệm vụ\n        require: từ hoàn thành tốt nhiệm vụ trở lên\n',
    '        measure: Mức giảm tỷ lệ hộ nghèo\n        require: từ 1 điểm % trở lên\n',
    '“Mức giảm tỷ lệ hộ nghèo” so sánh hai thời điểm nên cần “from”.',
  ],
  [
    'PL-215',
    '      - id: xa.ty-le\n',
    '      - ⟦id: xa.ty-le\n        from: baseline\n',
    '“Tỷ lệ hộ nghèo” chỉ tính tại một thời điểm nên không dùng “from”.',
  ],
  [
    'PL-216',
    '        streak: 3\n',
    '',
    '“Mức tăng thu nhập bình quân đầu người của hộ so với năm thoát nghèo” cần “streak”: số năm liên tục.',
  ],
  ['PL-217', 'subject: ho', 'subject: ⟦hoo', 'Không có đối tượng “hoo” trong “subjects”. Có phải “ho”?'],
  ['PL-217', 'subject: ho', 'subject: ⟦constructor', 'Không có đối tượng “constructor” trong “subjects”.'],
  [
    'PL-217',
    'subjects: [xa]',
    'subjects: [xa, ⟦xaa]',
    'Không có đối tượng “xaa” trong “subjects”. Có phải “xa”?',
  ],
  ['PL-218', '\n        quote: có Quỹ', '', 'Tiêu chí “xa.quy” chưa có “quote”: trích nguyên văn kế hoạch.'],
  [
    'PL-219',
    '{ class: loai_ho, is: [ho_moi_thoat_ngheo] }',
    '⟦{ class: loai_ho }',
    'Điều kiện cần đủ cặp: “class” đi với “is”, “measure” đi với “require”, hoặc “kind”.',
  ],
  ['PL-219', 'when: { kind: [xa] }', 'when: ⟦{ at: end }', 'Điều kiện cần đủ cặp'],
  [
    'PL-220',
    'with: [{ from: baseline, at: end }]\n    decided: null',
    'with: [{ from: baseline, at: end }]\n    decided: { by: UBND tỉnh, document: 1/CV, on: 2022-01-01, choice: ⟦tung-thang }',
    'Cách hiểu được chọn “tung-thang” không có trong “alternatives”.',
  ],
  [
    'PL-224',
    '        with: [{ from: baseline, at: end }]\n    decided: null',
    '    decided: { by: UBND tỉnh, document: 1/CV, on: 2022-01-01, choice: ⟦ca-giai-doan }',
    'Cách hiểu được chọn “ca-giai-doan” không có “with”.',
  ],
  [
    'PL-221',
    'require: vượt chỉ tiêu',
    'maintained: ⟦true\n        require: vượt chỉ tiêu',
    '“maintained” chỉ dùng cho tỷ lệ xét tại cuối kỳ (at: end).',
  ],
  [
    'PL-222',
    'attest: xa_sang_kien',
    'attest: xa_mo_hinh',
    'Nội dung xác nhận “xa_mo_hinh” có hai tên khác nhau trong cùng đối tượng. Dùng một tên.',
  ],
  [
    'PL-223',
    '{ measure: Tỷ lệ hộ nghèo, at: baseline, require: trên 20% }',
    '{ measure: ⟦Mức giảm tỷ lệ hộ nghèo, require: từ 2 điểm % trở lên }',
    '“Mức giảm tỷ lệ hộ nghèo” không dùng được làm điều kiện hoặc cột của bảng. Dùng chỉ tiêu là số liệu hoặc tỷ lệ, ví dụ “Tỷ lệ hộ nghèo”.',
  ],
  [
    'PL-223',
    '{ measure: Tỷ lệ hộ nghèo, at: baseline, require: trên 20% }',
    '{ measure: ⟦Xếp loại, require: từ hoàn thành trở lên }',
    '“Xếp loại hoàn thành nhiệm vụ” không dùng được làm điều kiện',
  ],
  [
    'PL-305',
    '  ho:\n    clause: II.2\n',
    '  ho:\n    clause: II.2\n    ⟦keep: all\n',
    '“keep” chỉ dùng khi có “extends”.',
  ],
];

/** Where a damage that takes something away is told: at the first letters of the entry that lacks it. */
const AT: Readonly<Record<string, string>> = {
  'Thiếu “standard”. Bổ sung khóa này.': 'schema: plan/1',
  '“Mức giảm bình quân tỷ lệ hộ nghèo” so sánh hai thời điểm nên cần “from”.': 'id: muc-tieu',
  '“Mức giảm tỷ lệ hộ nghèo” so sánh hai thời điểm nên cần “from”.': 'id: xa.xep-loai',
  '“Mức tăng thu nhập bình quân đầu người của hộ so với năm thoát nghèo” cần “streak”: số năm liên tục.':
    'id: ho.thu-nhap',
  'Tiêu chí “xa.quy” chưa có “quote”: trích nguyên văn kế hoạch.': 'id: xa.quy',
  'Nội dung xác nhận “xa_mo_hinh” có hai tên khác nhau trong cùng đối tượng. Dùng một tên.': 'clause: II.1',
};

function damaged(from: string, to: string, sentence: string) {
  const text = changed(from, to);
  const at = AT[sentence];
  return marked(at === undefined ? text : changed(at, `⟦${at}`, text));
}

describe('a plan file', () => {
  test('without a fault gives a plan and no problem', () => {
    const { plan, problems } = loadPlan(PLAN);
    expect(problems).toEqual([]);
    expect(plan?.subjects.map((subject) => subject.id)).toEqual(['xa', 'ho']);
    expect(plan?.subjects[0]?.criteria.map((criterion) => criterion.id)).toEqual([
      'xa.ty-le',
      'xa.giam',
      'xa.khu-vuc',
      'xa.xep-loai',
      'xa.quy',
      'xa.lua-chon',
    ]);
    // “each: year” are the years of the period; names become ids
    expect(plan?.subjects[0]?.criteria[1]).toEqual({
      type: 'measured',
      id: 'xa.giam',
      quote: 'giảm vượt chỉ tiêu',
      interpretations: ['tung-nam'],
      measure: 'poor_rate_reduction',
      each: { from: 2021, to: 2025 },
      from: 'previous',
      require: 'vượt chỉ tiêu',
    });
    expect(plan?.movements[0]?.quota).toEqual([{ year: 2023, collectives: 3, individuals: 6 }]);
  });

  test.each([
    ['with a byte-order mark', `\ufeff${PLAN}`],
    ['with Windows line ends', PLAN.replace(/\n/g, '\r\n')],
    ['with decomposed letters', PLAN.normalize('NFD')],
    ['with the measures in capitals', changed('measure: Tỷ lệ hộ nghèo\n', 'measure: TỶ LỆ HỘ NGHÈO\n')],
    ['with comments', PLAN.replace(/^(\w+:)/gm, '# ghi chú\n$1')],
    ['without the end of the last line', PLAN.trimEnd()],
  ])('is read %s', (_what, text) => {
    expect(loadPlan(text).problems).toEqual([]);
  });
});

describe('every problem at its line and column, in a sentence that says what to write', () => {
  test.each(DAMAGES)('%s: %j → %j', (code, from, to, sentence) => {
    const { text, places } = damaged(from, to, sentence);
    const { plan, problems } = loadPlan(text);
    expect(plan).toBeUndefined();
    const found = problems.find(
      (problem) => problem.code === code && describeProblem(problem, 'vi').includes(sentence),
    );
    expect(problems.map((problem) => describeProblem(problem, 'vi'))).toContainEqual(
      expect.stringContaining(`${code}: `),
    );
    expect(found && { line: found.line, column: found.column }).toEqual(places[0]);
    for (const locale of ['vi', 'en'] as const) {
      for (const problem of problems) {
        const told = describeProblem(problem, locale);
        expect(told).toMatch(/^\d+:\d+ PL-\d{3}: .+[.?]$/u);
        // no parameter left open, no word of the program
        expect(told).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
      }
    }
  });

  test('a damage that is one fault is told once', () => {
    const alone = DAMAGES.filter(([code]) => !['PL-100', 'PL-106', 'PL-112'].includes(code));
    for (const [code, from, to, sentence] of alone) {
      const { problems } = loadPlan(damaged(from, to, sentence).text);
      // a baseline after the period is after the years of the criteria, too
      const codes =
        code === 'PL-213'
          ? [...new Set(problems.map((problem) => problem.code))]
          : problems.map((problem) => problem.code);
      expect({ to, codes }).toEqual({ to, codes: [code] });
    }
  });

  test('the codes of the catalogue are all here or with the upper plans', () => {
    const seen = new Set([
      ...DAMAGES.map(([code]) => code),
      'PL-115',
      'PL-301',
      'PL-302',
      'PL-303',
      'PL-304',
      'PL-306',
    ]);
    expect([...seen].sort()).toEqual(
      Object.keys(messages)
        .filter((key) => key.startsWith('PL-'))
        .sort(),
    );
  });

  test('a subject without criteria', () => {
    const { text, places } = marked(
      `${PLAN.slice(0, PLAN.indexOf('  ho:\n'))}  ho:\n    ⟦clause: II.2\n    label: { vi: Hộ gia đình, en: Households }\n\n${PLAN.slice(PLAN.indexOf('goals:'))}`,
    );
    expect(loadPlan(text).problems).toEqual([
      { code: 'PL-306', ...places[0], path: 'subjects.ho', params: { id: 'ho' } },
    ]);
  });
});

describe('several problems at once', () => {
  const worse = [
    ['require: dưới 2%', 'require: ⟦dưới 2 điểm %'],
    ['interpretation: tung-nam', 'interpretation: ⟦tung-nan'],
    ['choose: khu_vuc', 'choose: ⟦khu_vuk'],
    ['subject: ho', 'subject: ⟦hoo'],
    ['subjects: [xa]', 'subjects: [⟦xaa]'],
  ] as const;

  test('are all told, in the order of the file', () => {
    const { text, places } = marked(worse.reduce((before, [from, to]) => changed(from, to, before), PLAN));
    const { problems } = loadPlan(text);
    expect(problems.map(({ code }) => code)).toEqual(['PL-203', 'PL-209', 'PL-211', 'PL-217', 'PL-217']);
    expect(problems.map(({ line, column }) => ({ line, column }))).toEqual(places);
  });

  test('of the shape of the file too', () => {
    const { text, places } = marked(
      [
        ['version: 1', 'version: ⟦một'],
        ['signed: 2021-12-31', 'signed: ⟦31/12/2021'],
        ['        streak: 3', '        ⟦streek: 3'],
        ['    ties: council', '    ties: ⟦bốc thăm'],
      ].reduce((before, [from = '', to = '']) => changed(from, to, before), PLAN),
    );
    const { problems } = loadPlan(text);
    expect(problems.map(({ code }) => code)).toEqual(['PL-105', 'PL-107', 'PL-103', 'PL-109']);
    expect(problems.map(({ line, column }) => ({ line, column }))).toEqual(places);
  });

  test('any selection of faults is told wholly and in order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...worse], { minLength: 1 }), (chosen) => {
        const { text, places } = marked(
          chosen.reduce((before, [from, to]) => changed(from, to, before), PLAN),
        );
        expect(loadPlan(text).problems.map(({ line, column }) => ({ line, column }))).toEqual(places);
      }),
      { numRuns: 20 },
    );
  });
});

describe('alternative readings must fit the criteria that lean on them', () => {
  test('a change of measure without a start', () => {
    const other = changed('        maintained: true\n', '        interpretation: ty-le\n');
    const { text, places } = marked(
      `${other}  ty-le:
    question: { vi: Tỷ lệ hay mức giảm?, en: Rate or fall? }
    answer: { vi: Tỷ lệ., en: The rate. }
    alternatives:
      - id: muc-giam
        answer: { vi: Mức giảm., en: The fall. }
        with: [⟦{ measure: Mức giảm tỷ lệ hộ nghèo }]
    decided: null
`,
    );
    // “dưới 2%” is no requirement on points either
    expect(loadPlan(text).problems.map(({ code, line, column }) => ({ code, line, column }))).toEqual([
      { code: 'PL-203', ...places[0] },
      { code: 'PL-214', ...places[0] },
    ]);
  });
});

describe('hostile and damaged texts never throw', () => {
  const levels = (open: string, close: string, count: number) =>
    `a: ${open.repeat(count)}${close.repeat(count)}`;

  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\n'],
    ['a comment', '# chỉ có ghi chú'],
    ['a word', 'xin chào'],
    ['a list', '- a\n- b'],
    ['null', '~'],
    ['binary', '\u0000\u0001\ufffe\u0007'],
    ['half a letter', 'a: \ud800'],
    ['an open bracket', '[[[['],
    ['a closing bracket', '}'],
    ['an open quotation mark', 'id: "abc'],
    ['a tab', 'a:\n\tb: 1'],
    ['keys that are lists', '? [a, b]\n: c\n? { x: y }\n: d'],
    ['names of plain objects', 'constructor: 1\nhasOwnProperty: 2\n__proto__: { schema: plan/1 }'],
    ['an alias to nothing', 'a: *b'],
    ['an alias that grows', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]'],
    ['an alias to itself', '&a [*a]'],
    ['a merge key', 'a: &a { b: 1 }\n<<: *a'],
    ['a program', 'a: !!js/function "function () {}"'],
    ['two plans', `${PLAN}---\n${PLAN}`],
    ['a directive', '%YAML 9.9\n---\na: 1'],
    ['numbers beyond measure', 'version: 1e999\nperiod: { from: -.inf, to: .nan }'],
    ['a long line', `a: ${'x'.repeat(200_000)}`],
    ['many keys', Array.from({ length: 200 }, (_, index) => `k${index}: 1`).join('\n')],
  ])('%s', (_what, text) => {
    const { plan, problems } = loadPlan(text);
    expect(plan).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem.line).toBeGreaterThanOrEqual(1);
      expect(problem.column).toBeGreaterThanOrEqual(1);
      expect(describeProblem(problem, 'vi')).toMatch(/^\d+:\d+ PL-\d{3}: /);
    }
  });

  // Thousands of levels exhaust the stack of the YAML reader, and may end the process.
  test.each([
    ['lists in brackets', levels('[', ']', 20_000), 1, 4 + 60],
    ['maps in brackets', levels('{ a: ', ' }', 20_000), 1, 4 + 60 * 5],
    ['brackets never closed', '['.repeat(50_000), 1, 61],
    ['dashes', '- '.repeat(20_000), 1, 121],
    ['questions', '? '.repeat(20_000), 1, 121],
    [
      'indented keys',
      Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      121,
      121,
    ],
  ])('%s, nested thousands of levels deep', (_what, text, line, column) => {
    const { problems } = loadPlan(text);
    expect(problems).toEqual([{ code: 'PL-115', line, column, path: '', params: { max: 60 } }]);
    expect(problems.map((problem) => describeProblem(problem, 'vi'))).toEqual([
      `${line}:${column} PL-115: Các mục lồng nhau quá 60 cấp. Viết lại cho bớt cấp.`,
    ]);
  });

  test('groups in groups are read as far as a plan may need them', () => {
    const group = (depth: number): string =>
      depth === 0
        ? '{ id: trong, attest: trong, label: { vi: Trong, en: Inside } }'
        : `{ id: nhom-${depth}, all: [${group(depth - 1)}] }`;
    const nested = changed(
      '          - id: xa.mo-hinh\n            attest: xa_mo_hinh\n            label: { vi: Có mô hình, en: Has a model }\n',
      `          - ${group(25)}\n`,
    );
    expect(loadPlan(nested).problems).toEqual([]);
  });

  test('a plan with anything cut out, put in or doubled', () => {
    const lines = PLAN.split('\n');
    const at = fc.nat(PLAN.length);
    const noise = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '!!',
        '\t',
        '\n',
        ': ',
        '- ',
        '"',
        "'",
        '|',
        '>',
        '#',
        '%',
        '@',
        '`',
        '__proto__: 1\n',
      ),
    );
    const damage = fc.oneof(
      fc.tuple(at, at).map(([a, b]) => PLAN.slice(0, Math.min(a, b)) + PLAN.slice(Math.max(a, b))),
      fc.tuple(at, noise).map(([place, text]) => PLAN.slice(0, place) + text + PLAN.slice(place)),
      fc.nat(lines.length - 1).map((line) => [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n')),
      fc.nat(lines.length - 1).map((line) => lines.filter((_, index) => index !== line).join('\n')),
      fc
        .tuple(fc.nat(lines.length - 1), fc.nat(9))
        .map(([line, blanks]) =>
          lines.map((text, index) => (index === line ? ' '.repeat(blanks) + text : text)).join('\n'),
        ),
    );
    fc.assert(
      fc.property(damage, (text) => {
        const { plan, problems } = loadPlan(text);
        expect(plan === undefined).toBe(problems.length > 0);
        const rows = text.split('\n').length;
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(rows + 1);
          expect(column).toBeGreaterThanOrEqual(1);
        }
        const order = problems.map(({ line, column }) => line * 1e6 + column);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      { numRuns: 150 },
    );
  });
});

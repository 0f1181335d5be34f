/** A small plan file that has one of everything, and ways to damage it at a known place. */
export const PLAN = `schema: plan/1
id: mau-2021-2025
version: 1
status: published
title: { vi: Kế hoạch mẫu, en: Sample plan }
document:
  number: 01/KH-UBND
  issuer: Ủy ban nhân dân tỉnh
  signed: 2021-12-31
  form: plan
  sha256: ${'a'.repeat(64)}
period: { from: 2021, to: 2025 }
baseline: { year: 2020, quote: so với đầu kỳ, interpretation: dau-ky }
standard: 2022-2025

subjects:
  xa:
    clause: II.1
    label: { vi: Xã, en: Communes }
    who: { level: commune, kinds: [xa, phuong] }
    all:
      - id: xa.ty-le
        measure: Tỷ lệ hộ nghèo
        require: dưới 2%
        maintained: true
        quote: tỷ lệ hộ nghèo dưới 2%
      - id: xa.giam
        measure: Mức giảm tỷ lệ hộ nghèo
        each: year
        from: previous
        require: vượt chỉ tiêu
        quote: giảm vượt chỉ tiêu
        interpretation: tung-nam
      - id: xa.khu-vuc
        choose: khu_vuc
        columns: [Tỷ lệ hộ nghèo và hộ cận nghèo, Tỷ lệ hộ nghèo]
        at: 2025
        quote: theo khu vực
        rows:
          III: [dưới 20%, dưới 10%]
          II: [dưới 15%, dưới 8%]
          I: [dưới 10%, dưới 5%]
      - id: xa.xep-loai
        measure: Xếp loại hoàn thành nhiệm vụ
        require: từ hoàn thành tốt nhiệm vụ trở lên
        quote: hoàn thành tốt
      - id: xa.quy
        when: { kind: [xa] }
        attest: xa_quy
        label: { vi: Có Quỹ, en: Has a fund }
        quote: có Quỹ
      - id: xa.lua-chon
        quote: một trong hai
        any:
          - id: xa.mo-hinh
            attest: xa_mo_hinh
            label: { vi: Có mô hình, en: Has a model }
          - id: xa.sang-kien
            attest: xa_sang_kien
            label: { vi: Có sáng kiến, en: Has an initiative }
  ho:
    clause: II.2
    label: { vi: Hộ gia đình, en: Households }
    all:
      - id: ho.thu-nhap
        when:
          - { class: loai_ho, is: [ho_moi_thoat_ngheo] }
          - { measure: Tỷ lệ hộ nghèo, at: baseline, require: trên 20% }
        measure: household_income_growth
        streak: 3
        require: từ 60% trở lên
        quote: thu nhập tăng 60%

goals:
  - id: muc-tieu
    clause: I
    label: { vi: Mục tiêu, en: Goal }
    measure: Mức giảm bình quân tỷ lệ hộ nghèo
    from: baseline
    require: từ 1,5 điểm %/năm trở lên
    quote: bình quân 1,5%/năm

movements:
  - id: phong-trao
    clause: III
    label: { vi: Phong trào, en: Movement }
    quote: phong trào thi đua
    subject: ho
    quota:
      2023: { collectives: 3, individuals: 6 }

awards:
  - id: bang-khen
    clause: IV
    label: { vi: Bằng khen, en: Certificate }
    quote: Bằng khen
    rank: province
    subjects: [xa]
    authority: null
    quota: null
    rankBy: null
    ties: council

deadlines:
  - id: bao-cao
    clause: V
    label: { vi: Báo cáo năm, en: Yearly report }
    quote: trước ngày 10 tháng 12
    before: 12-10
    every: year
    from: [Xã]

duties:
  - id: ke-hoach
    clause: VI
    label: { vi: Kế hoạch, en: Plan }
    quote: xây dựng kế hoạch
    who: [Xã]

interpretations:
  dau-ky:
    question: { vi: Năm nào?, en: Which year? }
    answer: { vi: Năm 2020., en: End of 2020. }
    decided: null
  tung-nam:
    question: { vi: Xét thế nào?, en: How? }
    answer: { vi: Từng năm., en: Each year. }
    alternatives:
      - id: ca-giai-doan
        answer: { vi: Cả giai đoạn., en: The whole period. }
        with: [{ from: baseline, at: end }]
    decided: null
`;

/** PLAN with one piece replaced; the piece must stand there exactly once. */
export function changed(from: string, to: string, text = PLAN): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times`);
  return parts.join(to);
}

/** The text without its ⟦ marks, and the lines and columns where they stood (from 1). */
export function marked(text: string): { text: string; places: { line: number; column: number }[] } {
  const places: { line: number; column: number }[] = [];
  let [plain, line, column] = ['', 1, 1];
  for (const sign of text) {
    if (sign === '⟦') {
      places.push({ line, column });
      continue;
    }
    plain += sign;
    if (sign === '\n') [line, column] = [line + 1, 1];
    else column += sign.length;
  }
  return { text: plain, places };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName, maskPhone, maskText } from './privacy.ts';

describe('masking of personal data in free text', () => {
  it.each([
    ['电话13812345678联系', '电话138****5678联系'],
    ['电话138 1234 5678。', '电话138****5678。'],
    ['+8613812345678', '138****5678'],
    ['全角１３８１２３４５６７８', '全角138****5678'],
    ['座机0998-6721234', '座机0998*****34'],
    ['身份证653129199001011234', '身份证6531************34'],
    ['身份证65312919900101123X办理', '身份证6531************3X办理'],
    ['卡号6222 0212 3456 7890 123', '卡号***************0123'],
    ['邮箱abc.d@example.com', '邮箱***@example.com'],
  ])('masks %s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it('keeps amounts, dates, house numbers and ticket numbers readable', () => {
    const text = '2026年11月24日，3组12号，欠薪15000元，面积1200平方米，12345热线，单号20261124-0007';
    expect(maskText(text)).toBe(text);
  });

  it("masks the reporter's own name wherever it stands, but no single character and no word like 村民", () => {
    expect(maskText('我叫阿依古丽，阿依古丽家没水', { name: '阿依古丽' })).toBe('我叫阿***，阿***家没水');
    expect(maskText('王家的水', { name: '王' })).toBe('王家的水');
    expect(maskText('村民反映', { name: '村民', confidential: true })).toBe('村民反映');
    expect(maskText('请联系王女士', { name: '王女士' })).toBe('请联系王女士');
  });

  it("masks the reporter's own number also where no pattern knows it", () => {
    expect(maskText('打6721234找我', { phone: '6721234' })).toBe('打*****34找我');
    expect(maskText('打12345热线', { phone: '12345' })).toBe('打12345热线');
  });

  it('leaves nothing of a reporter who asked for secrecy, not even the ends', () => {
    const reporter = { name: '王女士', phone: '6721234', confidential: true };
    expect(maskText('王女士13812345678或6721234，身份证653129199001011234', reporter)).toBe('******或***，身份证***');
  });

  it('leaves no mobile number in any text around it', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => text.replace(/\d/g, '')),
        fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }),
        fc.string().map((text) => text.replace(/\d/g, '')),
        (before, phone, after) => {
          expect(maskText(before + phone + after)).not.toContain(String(phone));
        },
      ),
    );
  });

  it('shows of a name its first character and of a phone its ends', () => {
    expect(maskName('张三')).toBe('张*');
    expect(maskName('买买提·吐尔逊')).toBe('买***');
    expect(maskPhone('6721234')).toBe('*****34');
  });
});

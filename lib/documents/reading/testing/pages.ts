/** Pages as offices publish them, made up: merged cells, blanks, words in cells, full-width digits, a picture for a table. */
const numbers = (values: readonly string[]): string => values.map((v) => `<td><p>${v}</p></td>`).join('');
const zero = ['0', '0', '0', '0', '0', '0', '0'];

const groups: readonly (readonly [title: string, labels: readonly string[]])[] = [
  [
    '（三）不予公开',
    [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ],
  ],
  ['（四）无法提供', ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确']],
  [
    '（五）不予处理',
    [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ],
  ],
  [
    '（六）其他处理',
    [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ],
  ],
];

const special: Readonly<Record<string, readonly string[]>> = {
  '1.属于国家秘密': ['0', '', '0', '0', '0', '0', '0'],
  '3.其他': ['1', '0', '0', '0', '0', '0', '1'],
};

const grouped = (some: typeof groups): string =>
  some
    .map(([title, labels]) =>
      labels
        .map(
          (label, i) =>
            `<tr>${i === 0 ? `<td rowspan="${labels.length}">${title}</td>` : ''}<td>${label}</td>${numbers(special[label] ?? zero)}</tr>`,
        )
        .join(''),
    )
    .join('');

const head3 = `<tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>`;

const table3 = (rows: string, count: number): string => `<table>${head3}
<tr><td colspan="3">一、本年新收政府信息公开申请数量</td>${numbers(['４', '1', '0', '0', '0', '0', '5'])}</tr>
<tr><td colspan="3">二、上年结转政府信息公开申请数量</td>${numbers(zero)}</tr>
<tr><td rowspan="${count}">三、本年度办理结果</td><td colspan="2">（一）予以公开</td>${numbers(['3', '1', '0', '0', '0', '0', '4'])}</tr>
<tr><td colspan="2">（二）部分公开（区分处理的，只计这一情形，不计其他情形）</td>${numbers(zero)}</tr>
${rows}
<tr><td colspan="2">（七）总计</td>${numbers(['4', '1', '0', '0', '0', '0', '5'])}</tr>
<tr><td colspan="3">四、结转下年度继续办理</td>${numbers(zero)}</tr></table>`;

const table4 = `<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>
<tr>${['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((l) => `<td rowspan=2>${l}`).join('')}<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉</tr>
<tr>${['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((l) => `<td>${l}`).join('')}</tr>
<tr>${['1', '0', '0', '0', '1', ...zero, '0', '0', '0'].map((v) => `<td>${v}`).join('')}</tr></table>`;

export const page2021 = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title><script>var a = '<table>';</script></head><body>
<div class="nav"><a href="/">首页</a></div>
<h1>云溪镇人民政府<br>2024年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>全年发布各类信息63余条。</p>
<p>二、主动公开政府信息情况</p>
<table><tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>22（其中修订16件）</td><td>&nbsp;</td><td>0</td></tr>
<tr><td>行政规范性文件</td><td>１２</td><td>1</td><td>30</td></tr>
<tr><td colspan="4">第二十条第（五）项</td></tr><tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政许可</td><td colspan="3">349</td></tr>
<tr><td colspan="4">第二十条第（六）项</td></tr><tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政处罚</td><td colspan="3">—</td></tr><tr><td>行政强制</td><td colspan="3">0</td></tr>
<tr><td colspan="4">第二十条第（八）项</td></tr><tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
<tr><td>行政事业性收费</td><td colspan="3">18.8710</td></tr></table>
<p>三、收到和处理政府信息公开申请情况</p>${table3(grouped(groups), 22)}
<p>四、政府信息公开行政复议、行政诉讼情况</p>${table4}
<p>五、存在的主要问题及改进情况</p><p>更新还不够及时。</p>
<p>六、其他需要报告的事项</p><p>无。</p><p>云溪镇人民政府</p><p>2025年1月16日</p></body></html>`;

export const legacyPage = `<html><body><p>某县红石乡2022年政府信息公开工作年度报告</p>
<p>一、总体情况</p><p>全年公开信息40条。</p><p>二、主动公开政府信息情况</p>
<table><tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年新制作数量</td><td>本年新公开数量</td><td>对外公开总数量</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>规范性文件</td><td>5</td><td>5</td><td>5</td></tr>
<tr><td colspan="4">第二十条第（五）项</td></tr>
<tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>
<tr><td>行政许可</td><td>21</td><td>－2</td><td>40</td></tr><tr><td>其他对外管理服务事项</td><td>0</td><td>0</td><td>0</td></tr>
<tr><td colspan="4">第二十条第（九）项</td></tr><tr><td>信息内容</td><td colspan="2">采购项目数量</td><td>采购总金额</td></tr>
<tr><td>政府集中采购</td><td colspan="2">1</td><td>8040元</td></tr></table>
<p>四、收到和处理政府信息公开申请情况</p>
${table3(`${grouped(groups.slice(0, 3))}<tr><td colspan="2">（六）其他处理</td>${numbers(zero)}</tr>`, 20)}
<p>五、政府信息公开行政复议、行政诉讼情况</p><p><img src="t4.png"></p>
<p>六、存在的主要问题及改进情况</p><p>人手不足。</p></body></html>`;

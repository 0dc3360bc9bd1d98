/** Markup, scripts and odd texts that must stay text. Those that could run set `window.canary`. */

import { example, exampleWindow, settings } from './examples';

/** An assignment runs without any other code. */
const RUN = 'window.canary=1';

const elements = [
	`<script>${RUN}</script>`,
	`<SCRIPT>${RUN}</SCRIPT >`,
	`<script src=//canary.invalid/x.js></script>`,
	`"><script>${RUN}</script>`,
	`'><script>${RUN}</script>`,
	`</script><script>${RUN}</script>`,
	`</title><script>${RUN}</script>`,
	`</textarea><script>${RUN}</script>`,
	`</style><script>${RUN}</script>`,
	`--><script>${RUN}</script>`,
	`]]><script>${RUN}</script>`,
	`<scr<script>ipt>${RUN}</scr</script>ipt>`,
	`<script/x>${RUN}</script/x>`,
	`<script type=module>${RUN}</script>`,
	`<noscript><p title="</noscript><script>${RUN}</script>">`,
	`<template><script>${RUN}</script></template>`,
	`<iframe src="javascript:parent.${RUN}"></iframe>`,
	`<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
	`<object data="javascript:${RUN}"></object>`,
	`<embed src="javascript:${RUN}">`,
	`<base href="//canary.invalid/">`,
	`<meta http-equiv="refresh" content="0;url=//canary.invalid/">`,
	`<link rel=stylesheet href=//canary.invalid/x.css>`,
	`<link rel=import href=//canary.invalid/x.html>`,
	`<style>@import '//canary.invalid/x.css';</style>`,
	`<style>*{background:url(//canary.invalid/x.png)}</style>`,
	`<form action=//canary.invalid/><input name=x><button>Go</button></form>`,
	`<form><button formaction="javascript:${RUN}">Go</button></form>`,
	`<frameset onload="${RUN}">`,
	`<plaintext>`,
	`<xmp><script>${RUN}</script></xmp>`,
	`<!--#exec cmd="${RUN}"-->`,
	`<?xml version="1.0"?><x/>`,
	`<![CDATA[<script>${RUN}</script>]]>`
];

const handlers = [
	`<img src=x onerror=${RUN}>`,
	`<img src=x onerror="${RUN}">`,
	`<img/src=x/onerror=${RUN}>`,
	`<IMG SRC=x ONERROR=${RUN}>`,
	`<img src="x\` \`onerror=${RUN}">`,
	`" onerror="${RUN}" src="x`,
	`' onfocus='${RUN}' autofocus='`,
	`" autofocus onfocus="${RUN}`,
	`<body onload=${RUN}>`,
	`<input autofocus onfocus=${RUN}>`,
	`<select autofocus onfocus=${RUN}>`,
	`<textarea autofocus onfocus=${RUN}>`,
	`<details open ontoggle=${RUN}>x</details>`,
	`<video><source onerror=${RUN}></video>`,
	`<audio src=x onerror=${RUN}>`,
	`<marquee onstart=${RUN}>x</marquee>`,
	`<div onpointerover=${RUN}>x</div>`,
	`<a onclick=${RUN}>x</a>`,
	`<p style="animation-name:rise" onanimationstart=${RUN}>x</p>`,
	`<x contenteditable onblur=${RUN}>x</x>`,
	`<img src=//canary.invalid/x.png>`,
	`<picture><source srcset=//canary.invalid/x.png><img></picture>`
];

const addresses = [
	`javascript:${RUN}`,
	`JaVaScRiPt:${RUN}`,
	`java\tscript:${RUN}`,
	`java\nscript:${RUN}`,
	`\u0001javascript:${RUN}`,
	`javascript://%0A${RUN}`,
	`javascript&colon;${RUN}`,
	`&#106;avascript:${RUN}`,
	`<a href="javascript:${RUN}">x</a>`,
	`data:text/html,<script>${RUN}</script>`,
	`data:text/html;base64,PHNjcmlwdD5jYW5hcnk9MTwvc2NyaXB0Pg==`,
	`vbscript:${RUN}`,
	`//canary.invalid/`,
	`https://canary.invalid/`,
	`\\\\canary.invalid\\`,
	`/\\canary.invalid/`,
	`blob:https://canary.invalid/0`,
	`file:///etc/passwd`,
	`../../../../etc/passwd`,
	`..%2f..%2f..%2fetc%2fpasswd`
];

const pictures = [
	`<svg onload=${RUN}>`,
	`<svg/onload=${RUN}>`,
	`<svg><script>${RUN}</script></svg>`,
	`<svg><script href="data:text/javascript,${RUN}"/></svg>`,
	`<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`,
	`<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
	`<svg><set attributeName=onload to=${RUN}>`,
	`<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x">`,
	`<svg><foreignObject><iframe src="javascript:${RUN}"/></foreignObject></svg>`,
	`<math><mtext><script>${RUN}</script></mtext></math>`,
	`<math href="javascript:${RUN}">x</math>`,
	`url(javascript:${RUN})`,
	`expression(${RUN})`,
	`x;background:url(//canary.invalid/x.png)`
];

const templates = [
	`{{${RUN}}}`,
	`{{constructor.constructor('${RUN}')()}}`,
	`\${${RUN}}`,
	`#{${RUN}}`,
	`<%= ${RUN} %>`,
	`{@html '<img src=x onerror=${RUN}>'}`,
	`{${RUN}}`,
	`');${RUN};//`,
	`";${RUN};//`,
	`\`;${RUN};//`,
	`\\u003cscript>${RUN}\\u003c/script>`,
	`&lt;script&gt;${RUN}&lt;/script&gt;`,
	`%3Cscript%3E${RUN}%3C/script%3E`,
	`%253Cscript%253E${RUN}%253C/script%253E`,
	`+ADw-script+AD4-${RUN}+ADw-/script+AD4-`
];

const names = [
	...'__proto__ __proto__[canary] constructor constructor.prototype.canary prototype toString valueOf hasOwnProperty __defineGetter__'.split(
		' '
	),
	...'length then undefined null NaN Infinity -1 1e309 {"__proto__":{"canary":1}}'.split(' '),
	'[object Object]'
];

const texts = [
	'\0',
	'a\0b',
	`\0<script>${RUN}</script>`,
	'\r\n\r\n<html>',
	'a\r\nSet-Cookie: canary=1',
	'\u202egnp.exe',
	'\u202e<img src=x onerror=1>',
	'\u2066\u2069\u200f\u200e',
	'\u2028\u2029',
	'\ufeff',
	'\ufffe\uffff',
	'\ud800',
	'\udfff\ud800',
	'😀'.repeat(70),
	`x${'😀'.repeat(300)}`,
	`${'x'.repeat(59)} ${'x'.repeat(59)} ${'x'.repeat(300)}`,
	'e' + '\u0301'.repeat(500),
	'ﷺ'.repeat(100),
	'\u0130ıſK',
	'＜script＞window.canary=1＜/script＞',
	'%',
	'%%',
	'%zz',
	'%E0%A4%A',
	'%C0%AF',
	'%00',
	'%u003cscript%u003e',
	' ',
	'\t\n\v\f',
	'.',
	'..',
	'...........',
	'-',
	':',
	'&v=9&q=1',
	'#p6',
	'?q=1',
	'a'.repeat(8000),
	'<b>'.repeat(2000),
	'('.repeat(3000),
	'.'.repeat(4000),
	"' OR '1'='1",
	'(a+)+$',
	'\\',
	'*/alert(1)/*'
];

export const MALFORMED_TEXTS: readonly string[] = [
	...elements,
	...handlers,
	...addresses,
	...pictures,
	...templates,
	...names,
	...texts
];

/** Malformed query strings. */
export const MALFORMED_QUERIES: readonly string[] = [
	'%',
	'%E0%A4%A',
	'q=%',
	'q=%E0%A4%A',
	'lens=%&from=%E0%A4%A',
	'&&&===&?&',
	'=',
	'=&=',
	'?',
	'q',
	'q==',
	'__proto__=1',
	'__proto__[canary]=1&constructor[prototype][canary]=1',
	'q[]=1&q[0]=2&q.a=3',
	'%00=%00',
	'q=%00&lens=%00&from=%00',
	'lens=scale&lens=folded&lens=upside-down',
	'v=1&v=2&q=a&q=b',
	`${exampleWindow}&${exampleWindow.replace('from', 'x').replace('to', 'from').replace('x', 'to')}`,
	'q=+++&q=%2B',
	'q=%F0%9F%98%80%F0%9F',
	`q=${'a'.repeat(8000)}`,
	`q=${'%25'.repeat(2600)}`,
	`theme=${settings.themes[0]?.id}&`.repeat(500),
	`${'a=1&'.repeat(2000)}`,
	`people=${'%E2%80%AE'.repeat(900)}`,
	'from=-271821-04-20&to=%2B275760-09-13',
	'from=0000-00-00&to=9999-99-99',
	exampleWindow.replace(/to=\d+/, `to=${exampleWindow.slice(5, 9)}`),
	'background=&v=&lens=&q=&theme=&people=&side=&era=&certainty=&from=&to='
];

/** All parameters of the site, by page. */
export const PARAMETERS: Record<string, readonly string[]> = {
	'timeline/': [
		'lens',
		'from',
		'to',
		'q',
		'theme',
		'people',
		'side',
		'era',
		'certainty',
		'background'
	],
	'compare/': ['align', 'verdict', 'cover', 'holds', 'partly', 'fails', 'why'],
	'present/lesson/': ['t', 's', 'q', 'slide', 'step', 'v'],
	'present/build/': ['t', 's', 'q', 'v'],
	'present/speaker/': ['t', 's', 'q', 'v', 'timer'],
	[`present/${example.id}/`]: ['step'],
	'classroom/order/': ['seed', 'order'],
	'classroom/match/': ['seed', 'match'],
	'classroom/kinds/': ['seed', 'fact', 'opinion', 'inference'],
	'classroom/weigh/': ['seed', 'claim', 'weights', 'cite', 'says'],
	'classroom/comparison/': ['blank']
};

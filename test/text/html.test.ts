import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../src/text/html.ts'

describe('htmlToText', () => {
  it.each([
    'Welcome to the House of Tea! <3',
    'RCPT TO:<grå@grå.org>',
    'a < b and c > d',
    'R&D & more; Q&A',
    'std::vector<int> and Map<K, V>',
    '**Markdown** stays\n\n- as it is\n',
  ])('returns plain text as it is: %j', (text) => {
    expect(htmlToText(text, () => null)).toBe(text)
  })

  it.each([
    ['Tea &amp; coffee &#58; &eacute;', 'Tea & coffee : é'],
    ['once &amp;amp; only', 'once &amp; only'],
    ['<p>Hi <b>you</b></p>\n<p>Second\nline</p>', 'Hi you\n\nSecond line'],
    ['one<br>two<br/><br>three', 'one\ntwo\n\nthree'],
    ['<p>List:</p><ul><li>a</li>\n<li> b</li></ul><p>end</p>', 'List:\n\n- a\n- b\n\nend'],
    ['<h2>Title</h2>text', 'Title\n\ntext'],
    ['see <a href="https://a.org/x">this</a>.', 'see this (https://a.org/x).'],
    ['<a href="https://a.org/">https://a.org</a>', 'https://a.org'],
    ['<a href="javascript:alert(1)">click</a>', 'click'],
    ['<a href="/x">here</a>', 'here (https://a.org/x)'],
    ["<a href='/x'>here</a>", 'here (https://a.org/x)'],
    ['<a>no</a> <a href="">address</a>', 'no address'],
    ['<script>alert(1)</script>a<style>b{}</style>', 'a'],
    ['<pre>a\n  b</pre>c', 'a\n  b\n\nc'],
    ['<p>a <vector> and <T></p>', 'a <vector> and <T>'],
    ['cut <b>off', 'cut off'],
    ['</p></b>', ''],
    ['<i>x <b>y </b>'.repeat(2000), 'x y '.repeat(2000).trim()],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<!-- hidden -->shown', 'shown'],
    ['Line 1\nLine 2 &lt;b&gt;', 'Line 1\nLine 2 <b>'],
    [
      'One.\n\nTwo <b>bold </b>\n\n* a\n* b\n\n    code',
      'One.\n\nTwo bold \n\n* a\n* b\n\n    code',
    ],
    [
      'A:\n- <img src="x">a\n\n<a href="https://a.org/">Join </a>\nnow',
      'A:\n- a\n\nJoin (https://a.org/)\nnow',
    ],
    ['a\n<!-- hidden -->\nb', 'a\n\nb'],
    ['one\n\n<code>two</code><br>three', 'one two\nthree'],
  ])('%j becomes %j', (html, text) => {
    const resolve = (link: string) => (link.startsWith('/') ? `https://a.org${link}` : null)
    expect(htmlToText(html, resolve)).toBe(text)
  })
})

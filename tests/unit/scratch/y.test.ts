// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sanitise } from '../../../lib/note/sanitise.ts';
test('a', () => { const d=document.createElement('div'); d.append(sanitise('<p onclick="x()">a <a href="https://x.org/" style="a">b</a> <a href="javascript:alert(1)">c</a><img src=x onerror=y><script>1</script><b>z</b></p>')); console.log(d.innerHTML); });

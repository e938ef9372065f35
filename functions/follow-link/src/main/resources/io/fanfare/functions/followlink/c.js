(() => {
var d = document, s = d.currentScript, n = Date.now(), L = "localStorage", S = "sessionStorage",
f = new URLSearchParams(location.search).get("fcid"),
r = k => { try { return JSON.parse(window[k].fanfare) } catch (e) { return [] } },
w = (k, y) => { try { y ? window[k].fanfare = JSON.stringify(c) : delete window[k].fanfare } catch (e) {} },
c = [...f ? [[f, n]] : [], ...r(S), ...r(L)]
.filter((x, i, a) => x[1] > n - 7776e6 && a.findIndex(y => y[0] == x[0]) == i).slice(0, 20),
p = o => fetch(new URL("/c", s.src), { method: "POST", body: JSON.stringify(o), keepalive: true, credentials: "omit" }).catch(e => e),
t, v = () => {
clearTimeout(t);
if (f && !d.hidden) t = setTimeout(() => { p({ landed: f }); f = 0 }, 1e3)
};
w(S, 1);
"keep" in s.dataset && w(L, 1);
d.addEventListener("visibilitychange", v);
v();
window.fanfare = {
agree: y => w(L, y),
convert: (kind, o = {}) => c[0] && p({ kind, clicks: c.map(x => x[0]), value: o.value, currency: o.currency, id: o.id || n + "" + Math.random() })
}
})()

/** How a report looks as HTML, on a screen and on paper. */
export const htmlLook = `
:root{color-scheme:light}
body{margin:0;background:#dedbd3;color:#1d1b17;font:14px/1.5 Inter,"Segoe UI",system-ui,sans-serif}
main{max-width:46rem;margin:1.5rem auto;padding:3rem 4rem;background:#fff}
a{color:inherit;text-decoration-color:#b9b3a6;text-underline-offset:2px}
h1,h3,blockquote,.passage p{font-family:"Source Serif 4","Source Serif Pro",Georgia,serif}
h1{font-size:1.75rem;line-height:1.2;margin:.4rem 0 1rem;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:2rem 0 .5rem;break-after:avoid}
h3{font-size:1.05rem;line-height:1.35;margin:0 0 .4rem;overflow-wrap:anywhere}
p,ul,ol,dl,blockquote,figure{margin:.35rem 0}
ul,ol{padding-inline-start:1.2rem}
li,dd,p,blockquote{overflow-wrap:anywhere}
small,.small{color:#5d584e;font-size:.8rem}
code{font-size:.75rem;overflow-wrap:anywhere}
.kind{display:flex;justify-content:space-between;gap:1rem;color:#5d584e;font-size:.75rem}
.kind span:first-child{font-weight:600;letter-spacing:.04em;text-transform:uppercase}
table{width:100%;border-collapse:collapse;margin:.5rem 0;font-size:.85rem}
th,td{padding:.3rem .5rem .3rem 0;border-bottom:1px solid #e4dfd4;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{color:#5d584e;font-weight:400;font-size:.75rem;white-space:nowrap;min-width:4rem}
dl{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.15rem .75rem;font-size:.85rem}
dt{color:#5d584e}dd{margin:0}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem}
.passage{display:grid;grid-template-columns:minmax(0,1fr) 3rem;gap:1rem}
.passage p{font-size:1.05rem;line-height:1.6;margin:.4rem 0}
.passage .headline{font-size:1.5rem;line-height:1.25;font-weight:600}
.passage .standfirst{font-size:1.2rem;line-height:1.45;color:#4a463e}
.passage .subhead{font-size:1.15rem;font-weight:600;break-after:avoid}
.passage .caption{font-size:.92rem;line-height:1.5;color:#4a463e;border-inline-start:2px solid #e4dfd4;padding-inline-start:.7rem}
.called{font:600 .62rem Inter,system-ui,sans-serif;letter-spacing:.06em;text-transform:uppercase;color:#5d584e;margin-inline-end:.35rem}
.passage aside{padding-top:.6rem}
mark{background:#f3efe4;color:inherit}
sup{font:600 .65rem Inter,system-ui,sans-serif;margin-inline:.1em}
.n{display:inline-block;min-width:1rem;margin:0 .25rem .25rem 0;padding:0 .25rem;border-radius:.6rem;text-align:center;font-size:.7rem;font-weight:600;text-decoration:none}
.claim{display:grid;grid-template-columns:1.8rem minmax(0,1fr);gap:.5rem;border-top:1px solid #e4dfd4;padding:.9rem 0}
.claim:target{background:#fbf9f3}
.at{color:#5d584e}
.status{float:right;margin-inline-start:1rem;padding:.1rem .6rem;border-radius:1rem;font-size:.8rem;font-weight:600}
blockquote{margin-inline:0;padding-inline-start:.6rem;border-inline-start:2px solid #e4dfd4;color:#5d584e;font-style:italic}
.note{border:1px solid #e4dfd4;border-inline-start:3px solid #b7791f;padding:.4rem .7rem;margin:.5rem 0}
.note p{margin:.15rem 0 0}
figure svg{max-width:100%;height:auto}
footer{border-top:1px solid #e4dfd4;margin-top:2rem;padding-top:.5rem;color:#5d584e;font-size:.75rem}
.unverified{background:#fdf1d7;color:#7a4f07}.confirmed{background:#e3f4ea;color:#17643d}
.disputed{background:#ece8fb;color:#4b3a9b}.false{background:#fbe6e4;color:#9a2318}
.unverifiable{background:#eceae4;color:#565147}.retracted{background:#e4eef7;color:#1f557f}
@media (max-width:40rem){main{padding:1.2rem;margin:0}.beside{display:block}.passage{grid-template-columns:minmax(0,1fr) 1.6rem;gap:.4rem}}
@page{size:A4;margin:18mm}
@media print{body{background:#fff;font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}main{max-width:none;margin:0;padding:0}.passage,li,figure,.note,tr{break-inside:avoid}h3{break-after:avoid}}
`;

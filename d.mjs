import { PNG } from 'pngjs'; import fs from 'fs';
const d=process.argv[2]; const a=PNG.sync.read(fs.readFileSync(d+'/got.png')), b=PNG.sync.read(fs.readFileSync(d+'/want.png'));
console.log(a.width,a.height,b.width,b.height);
const hist={}; let n=0; for(let y=0;y<Math.min(a.height,b.height);y++)for(let x=0;x<Math.min(a.width,b.width);x++){const i=(y*a.width+x)*4,j=(y*b.width+x)*4;const m=Math.max(Math.abs(a.data[i]-b.data[j]),Math.abs(a.data[i+1]-b.data[j+1]),Math.abs(a.data[i+2]-b.data[j+2])); if(m){n++; const k=m<6?'<6':m<32?'<32':m<100?'<100':'>=100'; hist[k]=(hist[k]??0)+1;}}
console.log(n,hist);
const crop=(p,x,y,w,h,f)=>{const o=new PNG({width:w,height:h});PNG.bitblt(p,o,x,y,w,h,0,0);fs.writeFileSync(f,PNG.sync.write(o));};
crop(a,0,0,600,200,'/tmp/ga.png');crop(b,0,0,600,200,'/tmp/gb.png');
const dif=new PNG({width:a.width,height:a.height}); const rows={};for(let y=0;y<Math.min(a.height,b.height);y++){let c=0;for(let x=0;x<Math.min(a.width,b.width);x++){const i=(y*a.width+x)*4,j=(y*b.width+x)*4; if(a.data[i]!==b.data[j]||a.data[i+1]!==b.data[j+1])c++;} if(c) rows[y]=c;}
const ys=Object.keys(rows).map(Number); console.log('rows',ys.length, ys.slice(0,40).map(y=>y+':'+rows[y]).join(' '), '...', ys.slice(-5));

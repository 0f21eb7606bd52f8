const fill = Boolean(document.querySelector('#app').dataset.fill);
const columns = Array.from({ length: 20 }, (_, at) => ({ name: `列 ${at + 1}`, at }));
const rows = Array.from({ length: 40 }, (_, row) => ({
  colour: `#${((Math.imul(row + 1, 0x9e3779) >>> 0) & 0xffffff).toString(16).padStart(6, '0')}`,
  cells: columns.map(({ at }) => `${row + 1} · ${at + 1}`),
}));

const plain = `
  <el-table-column v-for="column in columns" :key="column.name" :label="column.name" width="120"
    :fixed="column.at < 2 ? 'left' : column.at === 19 ? 'right' : false">
    <template slot-scope="scope">
      <i v-if="column.at === 0" class="swatch" :style="{ background: scope.row.colour }"></i>
      {{ scope.row.cells[column.at] }}
    </template>
  </el-table-column>`;

new Vue({
  el: '#app',
  data: { columns, rows },
  template: fill
    ? `<section class="app-main fill"><div class="holder"><el-table :data="rows" border size="small" height="100%">${plain}</el-table></div></section>`
    : `<section class="app-main"><el-table :data="rows" border size="small">${plain}</el-table><p>共 40 条</p></section>`,
});

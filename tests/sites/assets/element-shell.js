const demoMark = document.querySelector('#demo-mark').innerHTML;
const systemTitle = document.querySelector('#app').dataset.title;

const template = `
<div class="app-wrapper">
  <div class="sidebar-container">
    <div class="logo">{{ systemTitle }}</div>
    <el-menu :default-active="route.id" :default-openeds="groups" background-color="#304156" text-color="#bfcbd9"
      active-text-color="#409EFF" :collapse-transition="false" @select="open">
      <el-submenu v-for="group in groups" :key="group" :index="group">
        <template slot="title"><i class="el-icon-menu"></i><span>{{ group }}</span></template>
        <el-menu-item v-for="item in menu.filter((one) => one.group === group)" :key="item.id" :index="item.id">{{ item.title }}</el-menu-item>
      </el-submenu>
    </el-menu>
  </div>
  <div class="main-container">
    <div class="fixed-header">
      <div class="navbar">
        <el-breadcrumb separator="/"><el-breadcrumb-item>首页</el-breadcrumb-item><el-breadcrumb-item v-if="page">{{ page.group }}</el-breadcrumb-item><el-breadcrumb-item v-if="page">{{ page.title }}</el-breadcrumb-item></el-breadcrumb>
        <span v-html="demoMark"></span>
        <span class="who">{{ page ? page.department : '' }} · 演示用户01</span>
      </div>
      <div class="tags-view-container">
        <a v-for="tag in tags" :key="tag.id" class="tags-view-item" :class="{ active: tag.id === route.id }" :href="tag.href">{{ tag.title }}</a>
      </div>
    </div>
    <section class="app-main" v-loading="loading" element-loading-text="加载中">
      <div class="app-container" v-if="page">
        <h3>{{ page.title }}</h3>
        <el-form inline size="small" class="search-form" v-if="page.filters.length">
          <el-form-item v-for="label in page.filters" :key="label" :label="label"><el-input :placeholder="'请输入' + label"></el-input></el-form-item>
          <el-form-item><el-button type="primary" icon="el-icon-search" @click="load">搜索</el-button><el-button icon="el-icon-refresh">重置</el-button></el-form-item>
        </el-form>
        <el-descriptions v-if="page.facts.length" class="facts" :column="3" border size="small">
          <el-descriptions-item v-for="fact in page.facts" :key="fact[0]" :label="fact[0]">{{ fact[1] }}</el-descriptions-item>
        </el-descriptions>
        <div class="risk-box" v-if="page.risk">
          <b>信用风险分类：</b>
          <el-checkbox-group v-model="risks" :disabled="!page.risk.enabled" style="display:inline-block">
            <el-checkbox v-for="one in riskClasses" :key="one" :label="one"></el-checkbox>
          </el-checkbox-group>
          <p>{{ page.risk.note }}</p>
        </div>
        <div class="toolbar">
          <el-button v-for="word in page.buttons" :key="word" size="mini" type="primary" plain @click="act(word)">{{ word }}</el-button>
        </div>
        <h4 v-if="page.id === 'draw-objects'">待检查企业名单</h4>
        <el-table :data="shown" border size="small" style="width: 100%">
          <el-table-column v-for="(column, at) in page.columns" :key="column.name" :label="column.name"
            :min-width="column.width" :fixed="fixedOf(column)" show-overflow-tooltip>
            <template slot-scope="scope">
              <span v-if="column.name === '操作'"><el-button v-for="word in scope.row.actions" :key="word" type="text" size="mini" @click="act(word, scope.row)">{{ word }}</el-button></span>
              <span v-else>{{ scope.row.cells[at] }}</span>
            </template>
          </el-table-column>
        </el-table>
        <el-pagination background layout="total, sizes, prev, pager, next, jumper" :total="page.rows.length" :page-size.sync="size"
          :page-sizes="[5, 10, 20, 50, 100, 500]" :current-page.sync="current"></el-pagination>
      </div>
    </section>
  </div>
  <el-dialog title="查看" :visible.sync="dialog" width="640px" append-to-body>
    <el-descriptions v-if="picked" :column="1" border size="small">
      <el-descriptions-item v-for="column in detailColumns" :key="column.name" :label="column.name">{{ picked.cells[column.at] }}</el-descriptions-item>
    </el-descriptions>
    <span slot="footer"><el-button size="small" @click="dialog = false">关 闭</el-button></span>
  </el-dialog>
</div>`;

const riskClasses = ['A类（低风险）', 'B类（一般风险）', 'C类（较高风险）', 'D类（高风险）'];

/** `#/supervision/draw-objects?plan=7&size=50` */
function routeOf(hash) {
  const [path, search = ''] = hash.replace(/^#/, '').split('?');
  return { id: path.split('/').pop() || 'plan-list', search };
}

new Vue({
  el: '#app',
  template,
  data: {
    systemTitle,
    demoMark,
    riskClasses,
    menu: [],
    tags: [],
    route: routeOf(location.hash),
    page: null,
    loading: true,
    size: 10,
    current: 1,
    dialog: false,
    picked: null,
    risks: [],
  },
  computed: {
    groups() {
      return [...new Set(this.menu.map((item) => item.group))];
    },
    shown() {
      return this.page.rows.slice((this.current - 1) * this.size, this.current * this.size);
    },
    detailColumns() {
      const columns = this.page ? this.page.columns.map(({ name }, at) => ({ name, at })) : [];
      return columns.filter(({ name }) => name !== '操作').slice(0, 10);
    },
  },
  async created() {
    window.addEventListener('hashchange', this.load);
    this.menu = await (await fetch('/api/menu')).json();
    await this.load();
  },
  methods: {
    open(id) {
      location.hash = `#/supervision/${id}`;
    },
    fixedOf(column) {
      if (this.page.columns.length < 12) return false;
      return column.name === '序号' ? 'left' : column.name === '操作' ? 'right' : false;
    },
    async load() {
      const route = routeOf(location.hash);
      this.route = route;
      this.loading = true;
      this.size = Number(new URLSearchParams(route.search).get('size')) || 10;
      this.current = 1;
      const page = await (await fetch(`/api/page/${route.id}?${route.search}`)).json();
      this.page = page;
      this.risks = page.risk?.enabled ? [...riskClasses] : [];
      const href = location.hash || '#/supervision/plan-list';
      this.tags = [...this.tags.filter((tag) => tag.id !== page.id), { id: page.id, title: page.title, href }].slice(
        -6,
      );
      this.loading = false;
    },
    act(word, row) {
      const plan = row ? `?plan=${row.plan}` : '';
      if (word === '检查项') location.hash = `#/supervision/check-items${plan}`;
      else if (word === '抽取') location.hash = `#/supervision/draw-objects${plan}`;
      else if (word === '抽查表') location.hash = `#/supervision/check-form${plan}&firm=${row.firm}`;
      else if (word === '查看') {
        this.picked = row;
        this.dialog = true;
      } else if (word === '更新') {
        const state = this.page.state === 'after' ? 'before' : 'after';
        fetch(`/demo/state?set=${state}`).then(this.load);
      } else this.$message(`演示系统不会真的“${word}”`);
    },
  },
});

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open location...</source>
        <translation>打开位置(&amp;O)...</translation>
    </message>
    <message>
        <source>Go to the place stored in a picture or a text file</source>
        <translation>前往图像或文本文件中保存的地点</translation>
    </message>
    <message>
        <source>&amp;Save location as...</source>
        <translation>位置另存为(&amp;S)...</translation>
    </message>
    <message>
        <source>Keep the place in a file, for Hadal or Kalles Fraktaler</source>
        <translation>把地点保存为文件，供 Hadal 或 Kalles Fraktaler 使用</translation>
    </message>
    <message>
        <source>&amp;Export PNG...</source>
        <translation>导出 PNG(&amp;E)...</translation>
    </message>
    <message>
        <source>Write the picture in any size</source>
        <translation>以任意尺寸写出图像</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Leave Hadal</source>
        <translation>退出 Hadal</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Go back to the view before</source>
        <translation>回到上一个视图</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>再次前进</translation>
    </message>
    <message>
        <source>&amp;Paste location</source>
        <translation>粘贴位置(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the location on the clipboard</source>
        <translation>前往剪贴板中的位置</translation>
    </message>
    <message>
        <source>&amp;Bookmark this view</source>
        <translation>为此视图添加书签(&amp;B)</translation>
    </message>
    <message>
        <source>Keep the view with its colours among the places</source>
        <translation>把视图连同颜色保存到地点中</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>设置(&amp;S)...</translation>
    </message>
    <message>
        <source>Threads, memory, theme, language and more</source>
        <translation>线程、内存、主题、语言等</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>全貌(&amp;H)</translation>
    </message>
    <message>
        <source>Show all of the fractal</source>
        <translation>显示整个分形</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Closer, to the middle of the picture</source>
        <translation>向画面中心靠近</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Farther away</source>
        <translation>离得更远</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>向左旋转(&amp;L)</translation>
    </message>
    <message>
        <source>Turn the picture counter-clockwise</source>
        <translation>逆时针旋转画面</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>向右旋转(&amp;R)</translation>
    </message>
    <message>
        <source>Turn the picture clockwise</source>
        <translation>顺时针旋转画面</translation>
    </message>
    <message>
        <source>&amp;Upright</source>
        <translation>摆正(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>The picture and nothing else</source>
        <translation>只显示画面</translation>
    </message>
    <message>
        <source>&amp;Meter</source>
        <translation>性能指标(&amp;M)</translation>
    </message>
    <message>
        <source>Figures over the picture: times, pixels reused, arithmetic</source>
        <translation>在画面上显示数据：时间、复用的像素、算法</translation>
    </message>
    <message>
        <source>&amp;Julia set of the middle</source>
        <translation>画面中心的朱利亚集合(&amp;J)</translation>
    </message>
    <message>
        <source>Switch between the parameter plane and a Julia set</source>
        <translation>在参数平面与朱利亚集合之间切换</translation>
    </message>
    <message>
        <source>Julia set under the &amp;cursor</source>
        <translation>光标处的朱利亚集合(&amp;C)</translation>
    </message>
    <message>
        <source>See the Julia set of the point under the cursor; a click goes there</source>
        <translation>显示光标所指点的朱利亚集合；单击即可前往</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop rendering and keep what is there</source>
        <translation>停止渲染，保留已有结果</translation>
    </message>
    <message>
        <source>Render &amp;again</source>
        <translation>重新渲染(&amp;A)</translation>
    </message>
    <message>
        <source>Make this picture anew</source>
        <translation>重新生成此画面</translation>
    </message>
    <message>
        <source>&amp;Verify this view</source>
        <translation>验证此视图(&amp;V)</translation>
    </message>
    <message>
        <source>Compare pixels with direct iteration at full precision</source>
        <translation>与完整精度的直接迭代逐像素比较</translation>
    </message>
    <message>
        <source>&amp;Nearest mini-set</source>
        <translation>最近的迷你集合(&amp;N)</translation>
    </message>
    <message>
        <source>Outline the small copy of the set in view, and offer to go there</source>
        <translation>标出视图中集合的小副本，并可前往</translation>
    </message>
    <message>
        <source>&amp;Orbit of the point</source>
        <translation>该点的轨道(&amp;O)</translation>
    </message>
    <message>
        <source>Show where the point under the cursor goes, its period, and whether it escapes</source>
        <translation>显示光标所指点的去向、周期以及是否逃逸</translation>
    </message>
    <message>
        <source>&amp;External ray and angle</source>
        <translation>外射线与外角(&amp;E)</translation>
    </message>
    <message>
        <source>Show the ray from the point under the cursor to infinity, and its angle</source>
        <translation>显示从光标所指点到无穷远的射线及其角度</translation>
    </message>
    <message>
        <source>&amp;Nuclei and atom domains</source>
        <translation>核与原子域(&amp;N)</translation>
    </message>
    <message>
        <source>Mark the nuclei in view with their periods</source>
        <translation>标出视图中的核及其周期</translation>
    </message>
    <message>
        <source>Coordinate &amp;grid</source>
        <translation>坐标网格(&amp;G)</translation>
    </message>
    <message>
        <source>Show lines of equal real and imaginary parts</source>
        <translation>显示等实部线与等虚部线</translation>
    </message>
    <message>
        <source>&amp;Commands...</source>
        <translation>命令(&amp;C)...</translation>
    </message>
    <message>
        <source>Find a command by a part of its name</source>
        <translation>按名称的一部分查找命令</translation>
    </message>
    <message>
        <source>&amp;Mouse and keys</source>
        <translation>鼠标与按键(&amp;M)</translation>
    </message>
    <message>
        <source>How to move about</source>
        <translation>如何移动</translation>
    </message>
    <message>
        <source>&amp;Keys...</source>
        <translation>快捷键(&amp;K)...</translation>
    </message>
    <message>
        <source>The keys of all commands, to be changed</source>
        <translation>所有命令的快捷键，可以更改</translation>
    </message>
    <message>
        <source>&amp;About Hadal</source>
        <translation>关于 Hadal(&amp;A)</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>这是什么</translation>
    </message>
    <message>
        <source>Frame the part of the picture of this shape: boxes and exports have it, too</source>
        <translation>为画面中此形状的部分加框：缩放框和导出的图片也采用此形状</translation>
    </message>
    <message>
        <source>&amp;Copy location and picture</source>
        <translation>复制位置和图片(&amp;C)</translation>
    </message>
    <message>
        <source>Put the location on the clipboard as text, and the picture with it</source>
        <translation>将位置以文本形式连同图片放入剪贴板</translation>
    </message>
    <message>
        <source>Undo any rotation and stretch</source>
        <translation>取消旋转和拉伸</translation>
    </message>
    <message>
        <source>Fi&amp;t colours</source>
        <translation>适配颜色(&amp;T)</translation>
    </message>
    <message>
        <source>Set the density so that the picture goes once along the palette</source>
        <translation>调整密度，使图像恰好走完一遍调色板</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适配</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Mandelbrot</source>
        <translation>曼德博</translation>
    </message>
    <message>
        <source>Multibrot 3</source>
        <translation>Multibrot 3</translation>
    </message>
    <message>
        <source>Multibrot 4</source>
        <translation>Multibrot 4</translation>
    </message>
    <message>
        <source>Multibrot 5</source>
        <translation>Multibrot 5</translation>
    </message>
    <message>
        <source>Multibrot 6</source>
        <translation>Multibrot 6</translation>
    </message>
    <message>
        <source>Multibrot 7</source>
        <translation>Multibrot 7</translation>
    </message>
    <message>
        <source>Multibrot 8</source>
        <translation>Multibrot 8</translation>
    </message>
    <message>
        <source>Burning Ship</source>
        <translation>燃烧船</translation>
    </message>
    <message>
        <source>Celtic</source>
        <translation>凯尔特</translation>
    </message>
    <message>
        <source>Buffalo</source>
        <translation>水牛</translation>
    </message>
    <message>
        <source>Perpendicular Burning Ship</source>
        <translation>垂直燃烧船</translation>
    </message>
    <message>
        <source>perturbation</source>
        <translation>微扰法</translation>
    </message>
    <message>
        <source>double</source>
        <translation>双精度</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>按要求使用</translation>
    </message>
    <message>
        <source>neighbouring pixels are so close that rounding in plain doubles would leave many counts in doubt</source>
        <translation>相邻像素太近，普通双精度的舍入会使许多迭代次数存疑</translation>
    </message>
    <message>
        <source>neighbouring pixels are too close for plain doubles to tell apart</source>
        <translation>相邻像素太近，普通双精度无法区分</translation>
    </message>
    <message>
        <source>neighbouring pixels are far apart for double precision</source>
        <translation>相邻像素的间距对双精度而言足够大</translation>
    </message>
    <message>
        <source>neighbouring pixels are at least two units in the last place apart</source>
        <translation>相邻像素至少相差末位的两个单位</translation>
    </message>
    <message>
        <source>Tricorn</source>
        <translation>三角帽</translation>
    </message>
    <message>
        <source>Abyss</source>
        <translation>深渊</translation>
    </message>
    <message>
        <source>Twilight zone</source>
        <translation>暮光带</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>潟湖</translation>
    </message>
    <message>
        <source>Lanternfish</source>
        <translation>灯笼鱼</translation>
    </message>
    <message>
        <source>Hydrothermal vent</source>
        <translation>海底热泉</translation>
    </message>
    <message>
        <source>Coral reef</source>
        <translation>珊瑚礁</translation>
    </message>
    <message>
        <source>Kelp forest</source>
        <translation>海藻林</translation>
    </message>
    <message>
        <source>Mother-of-pearl</source>
        <translation>珍珠母</translation>
    </message>
    <message>
        <source>Strait (colour-blind safe)</source>
        <translation>海峡（色觉友好）</translation>
    </message>
    <message>
        <source>Beacon (colour-blind safe)</source>
        <translation>灯塔（色觉友好）</translation>
    </message>
    <message>
        <source>Shoal (colour-blind safe)</source>
        <translation>浅滩（色觉友好）</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨</translation>
    </message>
    <message>
        <source>Hot (the recipe&apos;s figure)</source>
        <translation>炽热（配方插图）</translation>
    </message>
    <message>
        <source>The Mandelbrot set</source>
        <translation>曼德博集合</translation>
    </message>
    <message>
        <source>All of it: the heart, the discs that sit on it, and the needle to the left.</source>
        <translation>全貌：心形、附着其上的圆盘，以及左侧的针尖。</translation>
    </message>
    <message>
        <source>The Burning Ship</source>
        <translation>燃烧船</translation>
    </message>
    <message>
        <source>Both parts made positive before each squaring. Turned upright, a ship in flames.</source>
        <translation>每次平方前把实部和虚部都变为正数。摆正之后，是一艘着火的船。</translation>
    </message>
    <message>
        <source>The conjugate before each squaring: three corners instead of one heart.</source>
        <translation>每次平方前取共轭：三个角取代了一个心形。</translation>
    </message>
    <message>
        <source>Siegel disc</source>
        <translation>西格尔圆盘</translation>
    </message>
    <message>
        <source>A Julia set whose inside turns by the golden mean and never settles.</source>
        <translation>内部按黄金比例旋转、永不停歇的朱利亚集合。</translation>
    </message>
    <message>
        <source>Four hearts</source>
        <translation>四颗心</translation>
    </message>
    <message>
        <source>Multibrot 4, z^4 + c: whatever the heart had once, it now has three times.</source>
        <translation>Multibrot 4，z^4 + c：心形原来有一个的，现在有三个。</translation>
    </message>
    <message>
        <source>Sea dragon</source>
        <translation>海龙</translation>
    </message>
    <message>
        <source>The Julia set of -0.8 + 0.156 i: spirals all along, and no inside.</source>
        <translation>-0.8 + 0.156 i 的朱利亚集合：处处螺旋，没有内部。</translation>
    </message>
    <message>
        <source>Douady rabbit</source>
        <translation>杜阿迪兔子</translation>
    </message>
    <message>
        <source>The Julia set at the centre of the disc of period 3: two ears wherever three parts meet.</source>
        <translation>周期 3 圆盘中心的朱利亚集合：每个三部分相接之处都有两只耳朵。</translation>
    </message>
    <message>
        <source>Embers</source>
        <translation>余烬</translation>
    </message>
    <message>
        <source>A Julia set of the Burning Ship, from the small ship on its bowsprit.</source>
        <translation>燃烧船的一个朱利亚集合，取自船首斜桅上的小船。</translation>
    </message>
    <message>
        <source>Celtic knots</source>
        <translation>凯尔特结</translation>
    </message>
    <message>
        <source>Only the real part is made positive: knots of branches, and a heart among them.</source>
        <translation>只把实部变为正数：枝条交织成结，其中有一颗心。</translation>
    </message>
    <message>
        <source>Antennas</source>
        <translation>天线</translation>
    </message>
    <message>
        <source>Between the two hearts of Multibrot 3: every disc carries an antenna with small copies.</source>
        <translation>Multibrot 3 的两颗心之间：每个圆盘都有一根带小副本的天线。</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>群岛</translation>
    </message>
    <message>
        <source>Over the back of the Buffalo, where islands float in rows.</source>
        <translation>水牛背上方，岛屿成排漂浮。</translation>
    </message>
    <message>
        <source>The armada</source>
        <translation>舰队</translation>
    </message>
    <message>
        <source>On the bowsprit of the Burning Ship sails a smaller one, with masts of its own.</source>
        <translation>燃烧船的船首斜桅上驶着一艘小船，有自己的桅杆。</translation>
    </message>
    <message>
        <source>Tricorn on the needle</source>
        <translation>针尖上的三角帽</translation>
    </message>
    <message>
        <source>A small tricorn with threads at its corners, far out on the needle.</source>
        <translation>针尖远端的小三角帽，各角牵着细线。</translation>
    </message>
    <message>
        <source>Anglerfish</source>
        <translation>鮟鱇鱼</translation>
    </message>
    <message>
        <source>On the needle of the Perpendicular Burning Ship, with its bait out.</source>
        <translation>垂直燃烧船的针尖上，伸出诱饵。</translation>
    </message>
    <message>
        <source>Castaway</source>
        <translation>漂流者</translation>
    </message>
    <message>
        <source>A copy of Multibrot 4 at the end of its needle, with threads of its own.</source>
        <translation>Multibrot 4 针尖末端的副本，带着自己的细线。</translation>
    </message>
    <message>
        <source>Triple spirals</source>
        <translation>三重螺旋</translation>
    </message>
    <message>
        <source>Where the disc of period 3 meets the heart, arms come in threes.</source>
        <translation>周期 3 圆盘与心形相接之处，旋臂三条成组。</translation>
    </message>
    <message>
        <source>Elephant valley</source>
        <translation>象谷</translation>
    </message>
    <message>
        <source>At the notch of the heart: trunks in a row.</source>
        <translation>心形的凹口处：象鼻排成一列。</translation>
    </message>
    <message>
        <source>Seahorse valley</source>
        <translation>海马谷</translation>
    </message>
    <message>
        <source>Between the heart and the disc of period 2.</source>
        <translation>心形与周期 2 圆盘之间。</translation>
    </message>
    <message>
        <source>Double hooks</source>
        <translation>双钩</translation>
    </message>
    <message>
        <source>Seahorse tails at the edge of a whirl.</source>
        <translation>漩涡边缘的海马尾。</translation>
    </message>
    <message>
        <source>A copy among tails</source>
        <translation>尾巴间的副本</translation>
    </message>
    <message>
        <source>The whole set again, five orders of magnitude down.</source>
        <translation>深入五个数量级之后，整个集合再次出现。</translation>
    </message>
    <message>
        <source>Eight tails</source>
        <translation>八条尾巴</translation>
    </message>
    <message>
        <source>Tails that were crossed three times on the way down.</source>
        <translation>一路向下交叉了三次的尾巴。</translation>
    </message>
    <message>
        <source>Ring of lanterns</source>
        <translation>灯笼环</translation>
    </message>
    <message>
        <source>Each ring has twice the tails of the ring outside it; in the middle is a copy of the set.</source>
        <translation>每一环的尾巴都是外面一环的两倍；中央是集合的副本。</translation>
    </message>
    <message>
        <source>Fans</source>
        <translation>折扇</translation>
    </message>
    <message>
        <source>Branches like the ribs of two fans. They grew out of branches.</source>
        <translation>枝条如两把折扇的扇骨，从枝条中长出。</translation>
    </message>
    <message>
        <source>Crossroads</source>
        <translation>十字路口</translation>
    </message>
    <message>
        <source>Branches upon branches around a copy of the set, too small to be seen.</source>
        <translation>层层枝条环绕着一个小得看不见的集合副本。</translation>
    </message>
    <message>
        <source>Violet bloom</source>
        <translation>紫罗兰花</translation>
    </message>
    <message>
        <source>On the south-eastern shore, folded eight times.</source>
        <translation>在东南岸，折叠了八次。</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>苔藓</translation>
    </message>
    <message>
        <source>Soft branches around a star, at the same shore as the violet bloom.</source>
        <translation>柔软的枝条环绕一颗星，与紫罗兰花同岸。</translation>
    </message>
    <message>
        <source>Wheel of fire</source>
        <translation>火轮</translation>
    </message>
    <message>
        <source>At the notch of the heart, folded thirteen times.</source>
        <translation>心形的凹口处，折叠了十三次。</translation>
    </message>
    <message>
        <source>Coral garden</source>
        <translation>珊瑚园</translation>
    </message>
    <message>
        <source>Seahorse arms, folded nineteen times.</source>
        <translation>海马的臂，折叠了十九次。</translation>
    </message>
    <message>
        <source>Stone rose</source>
        <translation>石玫瑰</translation>
    </message>
    <message>
        <source>By the disc of period 2, at a zoom of 343 digits.</source>
        <translation>周期 2 圆盘旁，缩放达 343 位数。</translation>
    </message>
    <message>
        <source>Urchin</source>
        <translation>海胆</translation>
    </message>
    <message>
        <source>Rings of spines, at a zoom of 406 digits.</source>
        <translation>一圈圈的刺，缩放达 406 位数。</translation>
    </message>
    <message>
        <source>Abyssal sun</source>
        <translation>深渊之日</translation>
    </message>
    <message>
        <source>Rays around a copy of the set, at a zoom of 573 digits.</source>
        <translation>环绕集合副本的光芒，缩放达 573 位数。</translation>
    </message>
    <message>
        <source>Six arms</source>
        <translation>六条旋臂</translation>
    </message>
    <message>
        <source>Around a copy of the set too small to be seen, twice as many arms as further out.</source>
        <translation>环绕一个小得看不见的集合副本，旋臂数是外面的两倍。</translation>
    </message>
    <message>
        <source>Where three arms meet</source>
        <translation>三臂交汇处</translation>
    </message>
    <message>
        <source>A point around which all repeats itself, here at a zoom of 1003 digits. It looks like this at every depth.</source>
        <translation>一个周围一切都在重复的点，此处缩放达 1003 位数。在任何深度看来都是如此。</translation>
    </message>
    <message>
        <source>Midnight star</source>
        <translation>午夜之星</translation>
    </message>
    <message>
        <source>Further down among the six arms: here they are twelve, at a zoom of 1048 digits.</source>
        <translation>在六条旋臂间继续深入：此处有十二条，缩放达 1048 位数。</translation>
    </message>
    <message>
        <source>location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>must be a decimal number</source>
        <translation>必须是十进制数</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>必须是有限的数</translation>
    </message>
    <message>
        <source>must be a finite number of degrees</source>
        <translation>必须是有限的角度</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>必须是 %1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>必须是 %1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>必须是带引号的文本</translation>
    </message>
    <message>
        <source>must be a number or a text in quotes</source>
        <translation>必须是数或带引号的文本</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>must be two numbers such as -0.8,0.156</source>
        <translation>必须是两个数，例如 -0.8,0.156</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>必须是 %1 之一</translation>
    </message>
    <message>
        <source>must be between %1 and %2</source>
        <translation>必须在 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>must be a number of at most 4 million digits</source>
        <translation>必须是不超过 400 万位的数</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is given again in line %1</source>
        <translation>在第 %1 行重复出现</translation>
    </message>
    <message>
        <source>is longer than %1 MiB</source>
        <translation>超过 %1 MiB</translation>
    </message>
    <message>
        <source>is longer than %1 MiB, namely %2 bytes</source>
        <translation>超过 %1 MiB，共 %2 字节</translation>
    </message>
    <message>
        <source>has more than %1 dots</source>
        <translation>含有超过 %1 个点</translation>
    </message>
    <message>
        <source>is not TOML in line %1: %2</source>
        <translation>第 %1 行不是 TOML：%2</translation>
    </message>
    <message>
        <source>must be 0, where z starts in Hadal</source>
        <translation>必须为 0，因为 Hadal 中 z 从 0 开始</translation>
    </message>
    <message>
        <source>must be 0, for Hadal has no hybrid formulas</source>
        <translation>必须为 0，因为 Hadal 没有混合公式</translation>
    </message>
    <message>
        <source>must be 0 (z^Power + c) or 1 (Burning Ship)</source>
        <translation>必须为 0（z^Power + c）或 1（燃烧船）</translation>
    </message>
    <message>
        <source>must be from 2 to 8</source>
        <translation>必须为 2 到 8</translation>
    </message>
    <message>
        <source>must be 2 for a Burning Ship</source>
        <translation>对燃烧船必须为 2</translation>
    </message>
    <message>
        <source>must be a power from 2 to 8 or the Burning Ship in a .kfr</source>
        <translation>在 .kfr 中必须是 2 到 8 次幂或燃烧船</translation>
    </message>
    <message>
        <source>cannot be kept in a .kfr, which has no Julia sets</source>
        <translation>不能存入 .kfr，因为它没有朱利亚集合</translation>
    </message>
    <message>
        <source>line %1 must be &apos;Key: value&apos;, not &apos;%2&apos;</source>
        <translation>第 %1 行必须形如“键: 值”，而不是“%2”</translation>
    </message>
    <message>
        <source>the picture was not made by Hadal</source>
        <translation>该图片不是由 Hadal 生成的</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>无法读取该文件</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read</source>
        <translation>无法读取“%1”</translation>
    </message>
    <message>
        <source>PNG not read: the file ends too early</source>
        <translation>未能读取 PNG：文件过早结束</translation>
    </message>
    <message>
        <source>PNG not read: %1</source>
        <translation>未能读取 PNG：%1</translation>
    </message>
    <message>
        <source>PNG not written: %1</source>
        <translation>未能写入 PNG：%1</translation>
    </message>
    <message>
        <source>zoom %1 is deeper than double precision resolves at this height</source>
        <translation>缩放 %1 超出了双精度在此高度下的分辨能力</translation>
    </message>
    <message>
        <source>mini-sets and their nuclei are searched for where c varies, not in a Julia set</source>
        <translation>迷你集合及其核只在 c 变化之处搜索，不在朱利亚集合中搜索</translation>
    </message>
    <message>
        <source>instruction set %1 is not available here; there are: %2</source>
        <translation>此处没有指令集 %1；可用的有：%2</translation>
    </message>
    <message>
        <source>%1 needs more memory than there is</source>
        <translation>%1 所需内存超过可用内存</translation>
    </message>
    <message>
        <source>no memory to read a PNG</source>
        <translation>没有内存可用于读取 PNG</translation>
    </message>
    <message>
        <source>no memory to write a PNG</source>
        <translation>没有内存可用于写入 PNG</translation>
    </message>
    <message>
        <source>not enough memory for the buffers of the render</source>
        <translation>内存不足，无法分配渲染缓冲区</translation>
    </message>
    <message>
        <source>not enough memory for a strip of the picture</source>
        <translation>内存不足，无法分配画面条带</translation>
    </message>
    <message>
        <source>not enough memory to verify the picture</source>
        <translation>内存不足，无法验证画面</translation>
    </message>
    <message>
        <source>not enough memory for the reference orbit</source>
        <translation>内存不足，无法存放参考轨道</translation>
    </message>
    <message>
        <source>not enough memory for the table of steps</source>
        <translation>内存不足，无法存放步进表</translation>
    </message>
    <message>
        <source>not enough memory for the search of a nucleus</source>
        <translation>内存不足，无法搜索核</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, not &apos;%3&apos;</source>
        <translation>%1 %2，而不是“%3”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FileOutput</name>
    <message>
        <source>there is no folder &apos;%1&apos;</source>
        <translation>没有文件夹“%1”</translation>
    </message>
    <message>
        <source>this is not a regular file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>OptionValues</name>
    <message>
        <source>must be a number</source>
        <translation>必须是数字</translation>
    </message>
</context>
<context>
    <name>RenderWorker</name>
    <message>
        <source>There is not enough memory for a picture of %1 x %2 pixels</source>
        <translation>内存不足，无法生成 %1 x %2 像素的画面</translation>
    </message>
</context>
<context>
    <name>TerminalProgress</name>
    <message>
        <source>%1 % done</source>
        <translation>已完成 %1 %</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>，剩余 %1 秒</translation>
    </message>
</context>
<context>
    <name>hadal</name>
    <message>
        <source>Shows this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>the platform &apos;%1&apos; (QT_QPA_PLATFORM) cannot be used to open a window</source>
        <translation>平台“%1”（QT_QPA_PLATFORM）无法用来打开窗口</translation>
    </message>
    <message>
        <source>there is no display to open a window on; &apos;hadal render&apos; works without one</source>
        <translation>没有可以打开窗口的显示器；“hadal render”不需要显示器</translation>
    </message>
    <message>
        <source>no window can be opened on the display &apos;%1&apos;; &apos;hadal render&apos; works without one</source>
        <translation>无法在显示器“%1”上打开窗口；“hadal render”不需要显示器</translation>
    </message>
    <message>
        <source>Explores the Mandelbrot set and its relatives. Without a command, opens the window, at the place in FILE if one is given.</source>
        <translation>探索曼德博集合及其同类。不带命令时打开窗口；如果给出 FILE，则前往其中的地点。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>A location that Hadal saved, a .kfr of Kalles Fraktaler, or a PNG made by Hadal.</source>
        <translation>Hadal 保存的位置、Kalles Fraktaler 的 .kfr 文件，或 Hadal 生成的 PNG。</translation>
    </message>
    <message>
        <source>Renders into files, without a display; &apos;hadal render --help&apos; tells how.</source>
        <translation>无需显示器，渲染到文件；用法见“hadal render --help”。</translation>
    </message>
    <message>
        <source>Tells whether the counts of a place are right; &apos;hadal verify --help&apos; tells how.</source>
        <translation>检查某个地点的迭代次数是否正确；用法见“hadal verify --help”。</translation>
    </message>
    <message>
        <source>Finds the mini-set in view; &apos;hadal locate --help&apos; tells how.</source>
        <translation>查找视图中的迷你集合；用法见“hadal locate --help”。</translation>
    </message>
    <message>
        <source>Also write the place where the mini-set fills the picture into FILE: .kfr for Kalles Fraktaler, any other name for Hadal.</source>
        <translation>同时把迷你集合充满画面的地点写入 FILE：.kfr 供 Kalles Fraktaler 使用，其他名称供 Hadal 使用。</translation>
    </message>
    <message>
        <source>there is no mini-set in view with a period up to the iteration limit, %1</source>
        <translation>视图中没有周期不超过迭代上限 %1 的迷你集合</translation>
    </message>
    <message>
        <source>Finds the mini-set in view: tells its period, its nucleus, its size as a part of the whole set, the degrees it is turned by, and the place where it fills the picture, as TOML that is a location itself.</source>
        <translation>查找视图中的迷你集合：给出其周期、核、相对于整个集合的大小、旋转角度，以及它充满画面的地点；输出为 TOML，本身就是一个位置文件。</translation>
    </message>
    <message>
        <source>Threads to use; 0, as many as the machine has.</source>
        <translation>使用的线程数；0 表示使用本机全部线程。</translation>
    </message>
    <message>
        <source>Instruction set, one of %1.</source>
        <translation>指令集，可选 %1。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a command nor a file</source>
        <translation>“%1”既不是命令，也不是文件</translation>
    </message>
    <message>
        <source>the output file &apos;%1&apos; must end in .png, .npy or .json</source>
        <translation>输出文件“%1”必须以 .png、.npy 或 .json 结尾</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>可选 %1。</translation>
    </message>
    <message>
        <source>The Julia set of this seed.</source>
        <translation>以此为参数的朱利亚集合。</translation>
    </message>
    <message>
        <source>Centre, real part.</source>
        <translation>中心，实部。</translation>
    </message>
    <message>
        <source>Centre, imaginary part.</source>
        <translation>中心，虚部。</translation>
    </message>
    <message>
        <source>2 / half of the height of the picture in the plane.</source>
        <translation>2 / 画面在复平面上的半高。</translation>
    </message>
    <message>
        <source>Turn the picture counter-clockwise.</source>
        <translation>逆时针旋转画面。</translation>
    </message>
    <message>
        <source>Iteration limit. Without it, the file&apos;s, or one that suits the zoom.</source>
        <translation>迭代上限。省略时取文件中的值，或适合该缩放的值。</translation>
    </message>
    <message>
        <source>Escape radius.</source>
        <translation>逃逸半径。</translation>
    </message>
    <message>
        <source>one file names the place, &apos;%1&apos; is one too many</source>
        <translation>只能用一个文件指定地点，“%1”是多余的</translation>
    </message>
    <message>
        <source>The place: a location that Hadal saved, a .kfr of Kalles Fraktaler, or a PNG made by Hadal. Options change it. Without a file, the whole set.</source>
        <translation>地点：Hadal 保存的位置、Kalles Fraktaler 的 .kfr 文件，或 Hadal 生成的 PNG。各选项可以修改它。没有文件时为整个集合。</translation>
    </message>
    <message>
        <source>The same as FILE.</source>
        <translation>与 FILE 相同。</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>必须大于 0</translation>
    </message>
    <message>
        <source>-o FILE is missing</source>
        <translation>缺少 -o FILE</translation>
    </message>
    <message>
        <source>the output file %1 is given twice</source>
        <translation>输出文件 %1 给出了两次</translation>
    </message>
    <message>
        <source>File to write; give it several times for several files. .png: the picture; .npy: the iteration counts, int64, -1 where the point did not escape; .json: the statistics.</source>
        <translation>要写入的文件；可多次给出以写入多个文件。.png：图像；.npy：迭代次数，int64，未逃逸的点为 -1；.json：统计信息。</translation>
    </message>
    <message>
        <source>Factor on the frequency of the colours.</source>
        <translation>颜色重复频率的系数。</translation>
    </message>
    <message>
        <source>Where the palette starts, 0 to 1.</source>
        <translation>调色板的起始位置，0 到 1。</translation>
    </message>
    <message>
        <source>Samples along each side of a pixel of the picture, 1 to %1.</source>
        <translation>画面中每个像素每边的采样数，1 到 %1。</translation>
    </message>
    <message>
        <source>--size=WxH is missing</source>
        <translation>缺少 --size=WxH</translation>
    </message>
    <message>
        <source>Renders a place of the Mandelbrot set or one of its relatives into files.</source>
        <translation>把曼德博集合或其同类的某个地点渲染到文件。</translation>
    </message>
    <message>
        <source>Pixels, each side up to %1.</source>
        <translation>像素数，每边最多 %1。</translation>
    </message>
    <message>
        <source>Without it, %1.</source>
        <translation>省略时为 %1。</translation>
    </message>
    <message>
        <source>must be WIDTHxHEIGHT, each from 1 to %1</source>
        <translation>必须是“宽x高”的形式，各为 1 到 %1</translation>
    </message>
    <message>
        <source>How many pixels to check. Without it, %1.</source>
        <translation>要检查的像素数。省略时为 %1。</translation>
    </message>
    <message>
        <source>no escape</source>
        <translation>未逃逸</translation>
    </message>
    <message>
        <source>count %1</source>
        <translation>迭代次数 %1</translation>
    </message>
    <message>
        <source>rendered by %1 in %2 s
</source>
        <translation>以 %1 渲染，用时 %2 秒
</translation>
    </message>
    <message>
        <source>iterated %1 pixels directly at %2 bits in %3 s
</source>
        <translation>以 %2 位精度直接迭代 %1 个像素，用时 %3 秒
</translation>
    </message>
    <message>
        <source>%1 left out: too chaotic for direct iteration
</source>
        <translation>略过 %1 个：过于混沌，无法直接迭代
</translation>
    </message>
    <message>
        <source>none differs
</source>
        <translation>没有差异
</translation>
    </message>
    <message>
        <source>pixel %1,%2: %3, directly %4
</source>
        <translation>像素 %1,%2：%3，直接迭代为 %4
</translation>
    </message>
    <message>
        <source>and %1 more
</source>
        <translation>以及另外 %1 个
</translation>
    </message>
    <message>
        <source>%1 differ, by at most %2
</source>
        <translation>%1 个有差异，最多相差 %2
</translation>
    </message>
    <message>
        <source>%1 escape in one and not in the other
</source>
        <translation>%1 个在一种算法中逃逸，在另一种中不逃逸
</translation>
    </message>
    <message>
        <source>Renders a place and iterates a sample of its pixels directly, in as many digits as they take, to tell whether their counts are right. Ends with 0 if no pixel differs, 1 if any does.</source>
        <translation>渲染一个地点，并以所需的位数直接迭代其中一部分像素，以检查其迭代次数是否正确。没有像素不同则返回 0，否则返回 1。</translation>
    </message>
    <message>
        <source>Show everything F times longer along a direction and shorter across it.</source>
        <translation>沿某一方向将一切显示为 F 倍长，与之垂直的方向则相应缩短。</translation>
    </message>
    <message>
        <source>That direction, counter-clockwise from the real axis, before turning.</source>
        <translation>该方向，自实轴起逆时针计，在旋转之前。</translation>
    </message>
</context>
<context>
    <name>hadal::ui</name>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动画面</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom at the cursor; with Ctrl in small steps</source>
        <translation>以光标为中心缩放；按住 Ctrl 则步幅更小</translation>
    </message>
    <message>
        <source>Hold Space</source>
        <translation>按住空格键</translation>
    </message>
    <message>
        <source>Fly in at the cursor; with Shift out</source>
        <translation>向光标处飞入；按住 Shift 则飞出</translation>
    </message>
    <message>
        <source>Hold the left button</source>
        <translation>按住左键</translation>
    </message>
    <message>
        <source>Fly in at the cursor</source>
        <translation>向光标处飞入</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Zoom in twice at the cursor</source>
        <translation>以光标为中心放大一倍</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>按住 Shift 拖动</translation>
    </message>
    <message>
        <source>Draw a box to zoom into; Esc drops it</source>
        <translation>画出要放大的方框；Esc 取消</translation>
    </message>
    <message>
        <source>Ctrl, Shift and drag</source>
        <translation>按住 Ctrl 和 Shift 拖动</translation>
    </message>
    <message>
        <source>Turn the box as well; so does the wheel meanwhile</source>
        <translation>同时旋转方框；此时滚轮也可旋转</translation>
    </message>
    <message>
        <source>Hold J</source>
        <translation>按住 J</translation>
    </message>
    <message>
        <source>See the Julia set of the point under the cursor; a click goes there</source>
        <translation>显示光标所指点的朱利亚集合；单击即可前往</translation>
    </message>
    <message>
        <source>Two fingers, pinch</source>
        <translation>双指滑动、捏合</translation>
    </message>
    <message>
        <source>Move and zoom on a touchpad</source>
        <translation>在触控板上移动和缩放</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>More, for the point under the cursor</source>
        <translation>光标所指点的更多操作</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>鼠标与按键</translation>
    </message>
    <message>
        <source>About Hadal</source>
        <translation>关于 Hadal</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Hadal %1&lt;/h3&gt;&lt;p&gt;Explorer for the Mandelbrot set and its relatives.&lt;/p&gt;&lt;p&gt;Named after the deepest zone of the ocean.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Hadal %1&lt;/h3&gt;&lt;p&gt;曼德博集合及其同类的探索工具。&lt;/p&gt;&lt;p&gt;以海洋最深处的“超深渊带”（hadal zone）命名。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>F&amp;ractal</source>
        <translation>分形(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Overlays</source>
        <translation>叠加层(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>unknown argument &apos;%1&apos;</source>
        <translation>未知参数“%1”</translation>
    </message>
    <message>
        <source>one file names the place, &apos;%1&apos; is one too many</source>
        <translation>只能用一个文件指定地点，“%1”是多余的</translation>
    </message>
    <message>
        <source>Reference orbit: %1 iterations, kept from an earlier picture</source>
        <translation>参考轨道：%1 次迭代，沿用先前画面的结果</translation>
    </message>
    <message>
        <source>Reference orbit: %1 iterations at full precision, %2</source>
        <translation>参考轨道：以完整精度迭代 %1 次，用时 %2</translation>
    </message>
    <message>
        <source>A cycle of period %1 is in view</source>
        <translation>视图中有一个周期为 %1 的循环</translation>
    </message>
    <message>
        <source>Tables to skip iterations: %1</source>
        <translation>用于跳过迭代的表：%1</translation>
    </message>
    <message>
        <source>Tables to skip iterations: kept from an earlier picture</source>
        <translation>用于跳过迭代的表：沿用先前画面的结果</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>内存：%1</translation>
    </message>
    <message>
        <source>A pixel took %1 long steps and %2 single ones on average</source>
        <translation>每个像素平均需要 %1 个长步和 %2 个单步</translation>
    </message>
    <message>
        <source>Decided in twice the digits: %1 pixels, at full precision: %2</source>
        <translation>以双倍位数判定：%1 个像素，以完整精度判定：%2 个</translation>
    </message>
    <message>
        <source>Arithmetic: %1, because %2</source>
        <translation>算法：%1，原因：%2</translation>
    </message>
    <message>
        <source>Julia set of %1, zoom %2, %3</source>
        <translation>%1的朱利亚集合，缩放 %2，%3</translation>
    </message>
    <message>
        <source>%1, zoom %2, %3</source>
        <translation>%1，缩放 %2，%3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>No pixel could be checked.</source>
        <translation>没有能够检查的像素。</translation>
    </message>
    <message>
        <source>Right: all %1 pixels checked have the count of direct iteration in %2 bits.</source>
        <translation>正确：检查的全部 %1 个像素都与 %2 位直接迭代的次数一致。</translation>
    </message>
    <message>
        <source>%1 of %2 pixels checked differ from direct iteration in %3 bits.</source>
        <translation>检查了 %2 个像素，其中 %1 个与 %3 位直接迭代不同。</translation>
    </message>
    <message>
        <source>By %1 at most.</source>
        <translation>最多相差 %1。</translation>
    </message>
    <message>
        <source>%1 are inside in one way of counting only.</source>
        <translation>%1 个仅在其中一种计算中属于集合内部。</translation>
    </message>
    <message>
        <source>%1 are too chaotic to be checked in the digits there are.</source>
        <translation>%1 个过于混沌，现有位数无法检查。</translation>
    </message>
    <message>
        <source>This took %1.</source>
        <translation>用时 %1。</translation>
    </message>
    <message>
        <source>Fr&amp;ame</source>
        <translation>画框(&amp;A)</translation>
    </message>
    <message>
        <source>The shape of boxes and exports</source>
        <translation>缩放框和导出图片的形状</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>DIN A, across</source>
        <translation>DIN A 横向</translation>
    </message>
    <message>
        <source>DIN A, upright</source>
        <translation>DIN A 纵向</translation>
    </message>
    <message>
        <source>not a history</source>
        <translation>不是历史记录</translation>
    </message>
    <message>
        <source>there is no list &apos;%1&apos;</source>
        <translation>没有列表“%1”</translation>
    </message>
    <message>
        <source>no file of places</source>
        <translation>不是地点文件</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>关闭帮助</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sentence after another</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>hadal::ui::BackgroundWork</name>
    <message>
        <source>There is not enough memory for this</source>
        <translation>内存不足，无法完成</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Canvas</name>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>The fractal. Arrow keys move, plus and minus zoom, Home shows all of it.</source>
        <translation>分形画面。方向键移动，加减号缩放，Home 显示全貌。</translation>
    </message>
</context>
<context>
    <name>hadal::ui::ColourSection</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour density, logarithmic</source>
        <translation>颜色密度，对数刻度</translation>
    </message>
    <message>
        <source>Colour density</source>
        <translation>颜色密度</translation>
    </message>
    <message>
        <source>Colour offset, slider</source>
        <translation>颜色偏移，滑块</translation>
    </message>
    <message>
        <source>Colour offset</source>
        <translation>颜色偏移</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <source>How often the palette repeats</source>
        <translation>调色板重复的频率</translation>
    </message>
    <message>
        <source>Where the palette starts, in turns</source>
        <translation>调色板的起始位置，以圈为单位</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>调色板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>密度(&amp;D)</translation>
    </message>
    <message>
        <source>Off&amp;set</source>
        <translation>偏移(&amp;S)</translation>
    </message>
    <message>
        <source>Safe for colour-blind viewers</source>
        <translation>适合色觉障碍者</translation>
    </message>
</context>
<context>
    <name>hadal::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
</context>
<context>
    <name>hadal::ui::ControlPanel</name>
    <message>
        <source>Controls</source>
        <translation>控制面板</translation>
    </message>
</context>
<context>
    <name>hadal::ui::ExportDialog</name>
    <message>
        <source>Samples for each pixel</source>
        <translation>每像素采样数</translation>
    </message>
    <message>
        <source>More samples make smoother edges and take longer</source>
        <translation>采样越多边缘越平滑，用时也越长</translation>
    </message>
    <message>
        <source>1 (fastest)</source>
        <translation>1（最快）</translation>
    </message>
    <message>
        <source>%1 x %1</source>
        <translation>%1 x %1</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>浏览(&amp;B)...</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>此文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Export as PNG</source>
        <translation>导出为 PNG</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>S&amp;amples</source>
        <translation>采样数(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>目标文件</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>正在渲染</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Written in %1</source>
        <translation>已写入，用时 %1</translation>
    </message>
    <message>
        <source>Cancelled, nothing was written</source>
        <translation>已取消，未写入任何内容</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>hadal::ui::FractalSection</name>
    <message>
        <source>Fractal</source>
        <translation>分形</translation>
    </message>
    <message>
        <source>&amp;Julia set</source>
        <translation>朱利亚集合(&amp;J)</translation>
    </message>
    <message>
        <source>Julia seed, real part</source>
        <translation>朱利亚参数，实部</translation>
    </message>
    <message>
        <source>Julia seed, imaginary part</source>
        <translation>朱利亚参数，虚部</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Julia set</source>
        <translation>朱利亚集合</translation>
    </message>
    <message>
        <source>Show the Julia set of the point in the middle of the picture</source>
        <translation>显示画面中心点的朱利亚集合</translation>
    </message>
    <message>
        <source>Form&amp;ula</source>
        <translation>公式(&amp;U)</translation>
    </message>
    <message>
        <source>Seed, real</source>
        <translation>参数实部</translation>
    </message>
    <message>
        <source>Seed, imag.</source>
        <translation>参数虚部</translation>
    </message>
</context>
<context>
    <name>hadal::ui::GridOverlay</name>
    <message>
        <source>Grid: a line every %1, real and imaginary</source>
        <translation>网格：实轴与虚轴方向每隔 %1 一条线</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Hint</name>
    <message>
        <source>Close this hint</source>
        <translation>关闭此提示</translation>
    </message>
    <message>
        <source>Close the hint: %1</source>
        <translation>关闭提示：%1</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Hints</name>
    <message>
        <source>%1: %2</source>
        <comment>a key: what it does</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Wheel, or Space held: zoom in at the cursor</source>
        <translation>滚轮或按住空格键：在光标处放大</translation>
    </message>
    <message>
        <source>places worth seeing</source>
        <translation>值得一看的地点</translation>
    </message>
    <message>
        <source>every command by its name</source>
        <translation>按名称查找所有命令</translation>
    </message>
</context>
<context>
    <name>hadal::ui::HistoryKeeper</name>
    <message>
        <source>The history</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>hadal::ui::HistoryModel</name>
    <message>
        <source>The current view: %1</source>
        <translation>当前视图：%1</translation>
    </message>
</context>
<context>
    <name>hadal::ui::HistoryView</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Views one has been at. Enter goes to the one chosen.</source>
        <translation>曾经到过的视图。按 Enter 前往选中的视图。</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Forget this and what follows</source>
        <translation>删除此项及其后续(&amp;F)</translation>
    </message>
    <message>
        <source>Forget &amp;all but the current view</source>
        <translation>只保留当前视图(&amp;A)</translation>
    </message>
</context>
<context>
    <name>hadal::ui::IterationsSection</name>
    <message>
        <source>Iterations</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>自动(&amp;A)</translation>
    </message>
    <message>
        <source>Iteration limit, logarithmic</source>
        <translation>迭代上限，对数刻度</translation>
    </message>
    <message>
        <source>How far points are followed before they count as inside</source>
        <translation>点经过多少次迭代仍未逃逸即视为内部</translation>
    </message>
    <message>
        <source>Iteration limit</source>
        <translation>迭代上限</translation>
    </message>
    <message>
        <source>The iteration limit, up to 2^62</source>
        <translation>迭代上限，最大 2^62</translation>
    </message>
    <message>
        <source>Automatic iteration limit</source>
        <translation>自动迭代上限</translation>
    </message>
    <message>
        <source>Pick the limit by the depth and by what the picture shows</source>
        <translation>根据深度和画面内容选择上限</translation>
    </message>
    <message>
        <source>Li&amp;mit</source>
        <translation>上限(&amp;M)</translation>
    </message>
    <message>
        <source>Set by hand.</source>
        <translation>手动设置。</translation>
    </message>
    <message>
        <source>%1 suits this depth.</source>
        <translation>%1 适合此深度。</translation>
    </message>
    <message>
        <source>Raised to %1, because many pixels escape late here.</source>
        <translation>已提高到 %1，因为这里许多像素逃逸较晚。</translation>
    </message>
</context>
<context>
    <name>hadal::ui::JuliaInset</name>
    <message>
        <source>Julia set under the cursor</source>
        <translation>光标处的朱利亚集合</translation>
    </message>
</context>
<context>
    <name>hadal::ui::JuliaLink</name>
    <message>
        <source>seed, real part</source>
        <translation>参数，实部</translation>
    </message>
    <message>
        <source>seed, imaginary part</source>
        <translation>参数，虚部</translation>
    </message>
</context>
<context>
    <name>hadal::ui::JuliaPanel</name>
    <message>
        <source>Julia set of the point</source>
        <translation>该点的朱利亚集合</translation>
    </message>
    <message>
        <source>Linked seed, real part</source>
        <translation>联动参数，实部</translation>
    </message>
    <message>
        <source>Linked seed, imaginary part</source>
        <translation>联动参数，虚部</translation>
    </message>
    <message>
        <source>Ta&amp;ke the middle</source>
        <translation>取中心点(&amp;K)</translation>
    </message>
    <message>
        <source>Take the middle of the picture as the seed</source>
        <translation>以画面中心作为参数</translation>
    </message>
    <message>
        <source>The parameter plane: drag the ring, and the Julia set follows.</source>
        <translation>参数平面：拖动圆环，朱利亚集合随之变化。</translation>
    </message>
    <message>
        <source>The Julia set of the ring in the picture: drag it, or hold J.</source>
        <translation>画面中圆环处的朱利亚集合：拖动圆环，或按住 J。</translation>
    </message>
    <message>
        <source>&amp;Back to it</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>Go back to the parameter plane</source>
        <translation>返回参数平面</translation>
    </message>
    <message>
        <source>Go to the Julia set beside the picture</source>
        <translation>前往旁边显示的朱利亚集合</translation>
    </message>
</context>
<context>
    <name>hadal::ui::KeptFile</name>
    <message>
        <source>%1 cannot be read: %2: %3</source>
        <translation>无法读取%1：%2：%3</translation>
    </message>
    <message>
        <source>%1 could not be read, so Hadal starts anew. The file is kept as %2.</source>
        <translation>无法读取%1，Hadal 将重新开始。原文件保存为 %2。</translation>
    </message>
</context>
<context>
    <name>hadal::ui::KeysDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Give the command this key</source>
        <translation>为命令指定此按键</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>清除(&amp;N)</translation>
    </message>
    <message>
        <source>Leave the command without keys</source>
        <translation>移除命令的按键</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>默认(&amp;D)</translation>
    </message>
    <message>
        <source>Give the command its own keys again</source>
        <translation>恢复命令原有的按键</translation>
    </message>
    <message>
        <source>All de&amp;faults</source>
        <translation>全部默认(&amp;F)</translation>
    </message>
    <message>
        <source>Give every command its own keys again</source>
        <translation>恢复所有命令原有的按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>New &amp;key</source>
        <translation>新按键(&amp;K)</translation>
    </message>
    <message>
        <source>Close the list of keys</source>
        <translation>关闭快捷键列表</translation>
    </message>
    <message>
        <source>%1 belongs to %2 now.</source>
        <translation>%1 目前属于“%2”。</translation>
    </message>
    <message>
        <source>T&amp;ake over</source>
        <translation>改为此命令(&amp;T)</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Legend</name>
    <message>
        <source>Legend of the overlays</source>
        <translation>叠加层图例</translation>
    </message>
</context>
<context>
    <name>hadal::ui::LocationTransfer</name>
    <message>
        <source>The location is on the clipboard</source>
        <translation>位置已复制到剪贴板</translation>
    </message>
    <message>
        <source>There is neither a text nor a file on the clipboard</source>
        <translation>剪贴板中既没有文本，也没有文件</translation>
    </message>
    <message>
        <source>This text is no location: %1</source>
        <translation>此文本不是位置：%1</translation>
    </message>
    <message>
        <source>Open location</source>
        <translation>打开位置</translation>
    </message>
    <message>
        <source>Pictures and locations (*.png *.toml *.kfr *.txt);;All files (*)</source>
        <translation>图像和位置 (*.png *.toml *.kfr *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Hadal locations (*.toml)</source>
        <translation>Hadal 位置 (*.toml)</translation>
    </message>
    <message>
        <source>Kalles Fraktaler locations (*.kfr)</source>
        <translation>Kalles Fraktaler 位置 (*.kfr)</translation>
    </message>
    <message>
        <source>Save location</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>The location is in %1</source>
        <translation>位置已保存到 %1</translation>
    </message>
    <message>
        <source>The location and the picture are on the clipboard</source>
        <translation>位置和图片已在剪贴板上</translation>
    </message>
    <message>
        <source>What was dropped has neither a file nor a text</source>
        <translation>拖放的内容中既没有文件，也没有文本</translation>
    </message>
    <message>
        <source>This text is no location that Hadal or Kalles Fraktaler saved, and no point such as -0.75 + 0.1 i</source>
        <translation>此文本既不是 Hadal 或 Kalles Fraktaler 保存的位置，也不是形如 -0.75 + 0.1 i 的点</translation>
    </message>
    <message>
        <source>None of these files could be read as a location: %1</source>
        <translation>这些文件都无法作为位置读取：%1</translation>
    </message>
    <message>
        <source>One place is gone to at a time; files left: %1</source>
        <translation>一次只能前往一个位置；未打开的文件数：%1</translation>
    </message>
    <message>
        <source>%1 is no location that Hadal or Kalles Fraktaler saved</source>
        <translation>%1 不是 Hadal 或 Kalles Fraktaler 保存的位置</translation>
    </message>
</context>
<context>
    <name>hadal::ui::MainWindow</name>
    <message>
        <source>Hadal</source>
        <translation>Hadal</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>控制面板</translation>
    </message>
    <message>
        <source>&amp;Controls</source>
        <translation>控制面板(&amp;C)</translation>
    </message>
    <message>
        <source>Show or hide the panel beside the picture</source>
        <translation>显示或隐藏画面旁的面板</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Hi&amp;story</source>
        <translation>历史(&amp;S)</translation>
    </message>
    <message>
        <source>Show or hide the views you have been at</source>
        <translation>显示或隐藏到过的视图</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation>地点(&amp;P)</translation>
    </message>
    <message>
        <source>Show or hide the places you keep, and the featured ones</source>
        <translation>显示或隐藏自己保存的地点和精选地点</translation>
    </message>
    <message>
        <source>Julia set</source>
        <translation>朱利亚集合</translation>
    </message>
    <message>
        <source>&amp;Julia set beside</source>
        <translation>旁边的朱利亚集合(&amp;J)</translation>
    </message>
    <message>
        <source>Show or hide the Julia set of a point beside the picture</source>
        <translation>在画面旁显示或隐藏某点的朱利亚集合</translation>
    </message>
    <message>
        <source>%1 was removed from the places.</source>
        <translation>已从地点中移除“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Centre here</source>
        <translation>以此为中心(&amp;C)</translation>
    </message>
    <message>
        <source>Zoom in &amp;here</source>
        <translation>在此放大(&amp;H)</translation>
    </message>
    <message>
        <source>Zoom &amp;out here</source>
        <translation>在此缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Julia set of this point</source>
        <translation>此点的朱利亚集合(&amp;J)</translation>
    </message>
    <message>
        <source>Back to the &amp;parameter plane</source>
        <translation>返回参数平面(&amp;P)</translation>
    </message>
    <message>
        <source>Cop&amp;y this point</source>
        <translation>复制此点(&amp;Y)</translation>
    </message>
    <message>
        <source>The language changes when the export has ended.</source>
        <translation>导出结束后将切换语言。</translation>
    </message>
</context>
<context>
    <name>hadal::ui::MessageStrip</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Act on the message</source>
        <translation>处理消息</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>hadal::ui::MeterOverlay</name>
    <message>
        <source>Speed of rendering</source>
        <translation>渲染速度</translation>
    </message>
    <message>
        <source>frame: %1, worst of %2: %3</source>
        <translation>帧：%1，%2 帧中最长：%3</translation>
    </message>
    <message>
        <source>first pixel: %1</source>
        <translation>首个像素：%1</translation>
    </message>
    <message>
        <source>last pixel: %1</source>
        <translation>最后像素：%1</translation>
    </message>
    <message>
        <source>pixels reused: %1 of %2 (%3 %)</source>
        <translation>复用像素：%1 / %2 (%3 %)</translation>
    </message>
    <message>
        <source>arithmetic: %1</source>
        <translation>算法：%1</translation>
    </message>
    <message>
        <source>threads: %1</source>
        <translation>线程：%1</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Navigator</name>
    <message>
        <source>This is as far out as it goes</source>
        <translation>已经无法再缩小</translation>
    </message>
    <message>
        <source>This is as deep as it goes</source>
        <translation>已经无法再深入</translation>
    </message>
</context>
<context>
    <name>hadal::ui::NucleiOverlay</name>
    <message>
        <source>Nuclei: none in view within the iteration limit</source>
        <translation>核：视图中没有迭代上限以内的核</translation>
    </message>
    <message numerus="yes">
        <source>Nuclei: %n with their periods, lowest first; rings are atom domains</source>
        <translation>
            <numerusform>核：%n 个，标有周期，低者优先；圆环为原子域</numerusform>
        </translation>
    </message>
    <message>
        <source>Nuclei: searching</source>
        <translation>核：正在搜索</translation>
    </message>
</context>
<context>
    <name>hadal::ui::OrbitOverlay</name>
    <message>
        <source>Orbit: escapes after %1 iterations</source>
        <translation>轨道：迭代 %1 次后逃逸</translation>
    </message>
    <message>
        <source>Orbit: stays, and is drawn to a cycle of period %1 (multiplier %2)</source>
        <translation>轨道：不逃逸，趋向周期为 %1 的循环（乘子 %2）</translation>
    </message>
    <message>
        <source>Orbit: does not escape within %1 iterations; no period found</source>
        <translation>轨道：%1 次迭代内未逃逸；未发现周期</translation>
    </message>
    <message>
        <source>; the first %1 points are drawn</source>
        <translation>；已画出前 %1 个点</translation>
    </message>
    <message>
        <source>Orbit: iterating</source>
        <translation>轨道：正在迭代</translation>
    </message>
</context>
<context>
    <name>hadal::ui::OverlayStrip</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>hadal::ui::PlaceSection</name>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Centre, real part</source>
        <translation>中心，实部</translation>
    </message>
    <message>
        <source>Centre, imaginary part</source>
        <translation>中心，虚部</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Rotation in degrees</source>
        <translation>旋转角度</translation>
    </message>
    <message>
        <source>The picture is 4 / zoom high in the plane</source>
        <translation>画面在复平面上的高度为 4 / 缩放</translation>
    </message>
    <message>
        <source>Degrees the picture is turned counter-clockwise</source>
        <translation>画面逆时针旋转的角度</translation>
    </message>
    <message>
        <source>Rea&amp;l</source>
        <translation>实部(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Imaginary</source>
        <translation>虚部(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>Rotatio&amp;n</source>
        <translation>旋转(&amp;N)</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>Angle of the stretch in degrees</source>
        <translation>拉伸方向的角度</translation>
    </message>
    <message>
        <source>How many times longer things are along the angle, and shorter across it</source>
        <translation>沿该角度方向变长、与之垂直方向变短的倍数</translation>
    </message>
    <message>
        <source>Degrees counter-clockwise from the real axis, before the picture is turned</source>
        <translation>自实轴起逆时针的度数，在图片旋转之前</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>沿角度</translation>
    </message>
</context>
<context>
    <name>hadal::ui::PlaceTransfer</name>
    <message>
        <source>Import places</source>
        <translation>导入地点</translation>
    </message>
    <message>
        <source>Places, locations and pictures (*.json *.toml *.kfr *.png *.txt)</source>
        <translation>地点、位置和图像 (*.json *.toml *.kfr *.png *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export place</source>
        <translation>导出地点</translation>
    </message>
    <message>
        <source>Export places</source>
        <translation>导出地点</translation>
    </message>
    <message>
        <source>Hadal locations (*.toml)</source>
        <translation>Hadal 位置 (*.toml)</translation>
    </message>
    <message>
        <source>Places (*.json)</source>
        <translation>地点 (*.json)</translation>
    </message>
    <message>
        <source>Places imported: %1</source>
        <translation>已导入 %1 个地点</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between complaints</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>hadal::ui::PlaceTree</name>
    <message>
        <source>Featured places</source>
        <translation>精选地点</translation>
    </message>
</context>
<context>
    <name>hadal::ui::PlacesPanel</name>
    <message>
        <source>The list of places</source>
        <translation>地点列表</translation>
    </message>
    <message>
        <source>Search places</source>
        <translation>搜索地点</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Note of the chosen place</source>
        <translation>所选地点的备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add this vie&amp;w</source>
        <translation>添加此视图(&amp;W)</translation>
    </message>
    <message>
        <source>Add this view to the places</source>
        <translation>把此视图添加到地点</translation>
    </message>
    <message>
        <source>Keep the view there is, with its colours</source>
        <translation>保存当前视图及其颜色</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More to do with places</source>
        <translation>地点的更多操作</translation>
    </message>
    <message>
        <source>Folders, import and export</source>
        <translation>文件夹、导入和导出</translation>
    </message>
    <message>
        <source>New &amp;folder</source>
        <translation>新建文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>导入(&amp;I)...</translation>
    </message>
    <message>
        <source>&amp;Export all...</source>
        <translation>全部导出(&amp;E)...</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Export place...</source>
        <translation>导出地点(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Export folder...</source>
        <translation>导出文件夹(&amp;E)...</translation>
    </message>
</context>
<context>
    <name>hadal::ui::PlacesView</name>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
</context>
<context>
    <name>hadal::ui::RayOverlay</name>
    <message>
        <source>External ray: angle %1 turns, %2 degrees</source>
        <translation>外射线：角度 %1 圈，%2 度</translation>
    </message>
    <message>
        <source>External ray: none of this point, or not within %1 iterations and the digits of doubles</source>
        <translation>外射线：此点没有外射线，或在 %1 次迭代和双精度位数内无法求得</translation>
    </message>
    <message>
        <source>External ray: tracing</source>
        <translation>外射线：正在追踪</translation>
    </message>
</context>
<context>
    <name>hadal::ui::SettingsDialog</name>
    <message>
        <source>Wheel &amp;up zooms out</source>
        <translation>向上滚动缩小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>减少动画(&amp;R)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>all (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>可用的最佳指令集</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 x %1 samples a pixel</source>
        <translation>每像素 %1 x %1 采样</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>that of the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程(&amp;T)</translation>
    </message>
    <message>
        <source>Threads for rendering</source>
        <translation>渲染线程数</translation>
    </message>
    <message>
        <source>How many processors a picture may take</source>
        <translation>一个画面可使用的处理器数</translation>
    </message>
    <message>
        <source>&amp;Instruction set</source>
        <translation>指令集(&amp;I)</translation>
    </message>
    <message>
        <source>Instruction set</source>
        <translation>指令集</translation>
    </message>
    <message>
        <source>It changes the speed, never the picture</source>
        <translation>只影响速度，不影响画面</translation>
    </message>
    <message>
        <source>&amp;Memory for deep pictures</source>
        <translation>深层画面的内存(&amp;M)</translation>
    </message>
    <message>
        <source>Memory for deep pictures, in MiB</source>
        <translation>深层画面的内存，单位 MiB</translation>
    </message>
    <message>
        <source>What is kept of deep pictures, so that the next ones come sooner</source>
        <translation>保留深层画面的中间结果，使后续画面更快</translation>
    </message>
    <message>
        <source>Memory for the &amp;pictures seen</source>
        <translation>已看画面的内存(&amp;P)</translation>
    </message>
    <message>
        <source>Memory for the pictures seen, in MiB</source>
        <translation>已看画面的内存，单位 MiB</translation>
    </message>
    <message>
        <source>Pictures that are kept are there at once when you go back to them</source>
        <translation>保留的画面在返回时立即显示</translation>
    </message>
    <message>
        <source>&amp;Antialiasing at rest</source>
        <translation>静止时抗锯齿(&amp;A)</translation>
    </message>
    <message>
        <source>Antialiasing at rest</source>
        <translation>静止时抗锯齿</translation>
    </message>
    <message>
        <source>Smooths the picture once nothing moves</source>
        <translation>画面静止后进行平滑</translation>
    </message>
    <message>
        <source>Wheel up zooms out</source>
        <translation>向上滚动缩小</translation>
    </message>
    <message>
        <source>The wheel turns the other way round</source>
        <translation>滚轮方向相反</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Zooms are shown at once instead of smoothly</source>
        <translation>缩放立即显示，不使用平滑动画</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>深色或浅色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>All settings as Hadal comes</source>
        <translation>恢复 Hadal 的所有初始设置</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>关闭设置</translation>
    </message>
    <message>
        <source>Of menus, panels and messages</source>
        <translation>菜单、面板和消息的语言</translation>
    </message>
</context>
<context>
    <name>hadal::ui::SizeChooser</name>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>&amp;Keep proportions</source>
        <translation>保持比例(&amp;K)</translation>
    </message>
    <message>
        <source>Common sizes</source>
        <translation>常用尺寸</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>保持比例</translation>
    </message>
    <message>
        <source>Width and height change together</source>
        <translation>宽度和高度同时变化</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>与显示相同</translation>
    </message>
    <message>
        <source>Full HD</source>
        <translation>全高清</translation>
    </message>
    <message>
        <source>4K UHD</source>
        <translation>4K 超高清</translation>
    </message>
    <message>
        <source>8K UHD</source>
        <translation>8K 超高清</translation>
    </message>
    <message>
        <source>A4 at 300 dpi</source>
        <translation>A4，300 dpi</translation>
    </message>
    <message>
        <source>A2 at 300 dpi</source>
        <translation>A2，300 dpi</translation>
    </message>
    <message>
        <source>A0 at 300 dpi</source>
        <translation>A0，300 dpi</translation>
    </message>
    <message>
        <source>Square, largest</source>
        <translation>最大正方形</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>Shape of the picture</source>
        <translation>图片的形状</translation>
    </message>
    <message>
        <source>The frame over the picture shows what it will contain</source>
        <translation>画面上的框显示图片将包含的内容</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
</context>
<context>
    <name>hadal::ui::StateKeeper</name>
    <message>
        <source>The settings cannot be saved: %1 cannot be written.</source>
        <translation>无法保存设置：%1 不可写入。</translation>
    </message>
    <message>
        <source>The settings could not be read, so Hadal starts as it comes. The file is kept as %1.</source>
        <translation>无法读取设置，Hadal 将使用初始设置。原文件保存为 %1。</translation>
    </message>
</context>
<context>
    <name>hadal::ui::StatusLine</name>
    <message>
        <source>Point under the cursor</source>
        <translation>光标所指的点</translation>
    </message>
    <message>
        <source>Iteration count under the cursor</source>
        <translation>光标处的迭代次数</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Rendering time</source>
        <translation>渲染时间</translation>
    </message>
    <message>
        <source>Rendering progress</source>
        <translation>渲染进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop rendering</source>
        <translation>停止渲染</translation>
    </message>
    <message>
        <source>Stop rendering and keep what is there (Esc)</source>
        <translation>停止渲染，保留已有结果（Esc）</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>zoom %1</source>
        <translation>缩放 %1</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>rendering</source>
        <translation>正在渲染</translation>
    </message>
</context>
<context>
    <name>hadal::ui::ToolStrip</name>
    <message>
        <source>What the tool tells</source>
        <translation>工具的消息</translation>
    </message>
    <message>
        <source>Act on what the tool found</source>
        <translation>处理工具的结果</translation>
    </message>
    <message>
        <source>Close what the tool tells</source>
        <translation>关闭工具的消息</translation>
    </message>
    <message>
        <source>Progress of the tool</source>
        <translation>工具进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the tool</source>
        <translation>取消工具</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>hadal::ui::Tools</name>
    <message>
        <source>There is nothing to verify until the picture is complete.</source>
        <translation>画面完成之前没有可验证的内容。</translation>
    </message>
    <message>
        <source>Comparing pixels with direct iteration at full precision</source>
        <translation>正在与完整精度的直接迭代比较像素</translation>
    </message>
    <message>
        <source>Looking for the mini-set in view</source>
        <translation>正在查找视图中的迷你集合</translation>
    </message>
    <message>
        <source>No mini-set in view has a period within the iteration limit.</source>
        <translation>视图中没有周期不超过迭代上限的迷你集合。</translation>
    </message>
    <message>
        <source>A mini-set of period %1, %2 times the size of the whole set. It fills the picture at zoom %3.</source>
        <translation>周期为 %1 的迷你集合，大小是整个集合的 %2 倍。缩放 %3 时充满画面。</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
</context>
</TS>

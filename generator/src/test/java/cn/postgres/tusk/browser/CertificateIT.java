package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import cn.postgres.tusk.certificate.NumberHash;
import cn.postgres.tusk.certificate.Register;
import cn.postgres.tusk.certificate.Register.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verifying certificates in Chromium, with numbers that are made up. */
class CertificateIT {
    @TempDir
    Path folder;

    private Path content;
    private Path site;

    @BeforeEach
    void build() throws IOException {
        content = folder.resolve("content/certificates");
        site = folder.resolve("site");
        Files.createDirectories(content);
        Files.writeString(content.resolve("verify.yml"), "title: 查询证书\nverification: true\nregister: register.txt\n");
        List<Certificate> certificates =
                List.of(new Certificate("PCA-2021-0007", "PCA", 2021), new Certificate("PCM-2020-0001", "PCM", 2020));
        Files.writeString(
                content.resolve("register.txt"),
                Register.of(NumberHash.random(1000), certificates).text());
    }

    @Test
    void answersWithLevelAndYearAndNothingElse() throws IOException {
        SiteGenerator.of(BuildOptions.of(folder.resolve("content"), site)).build();
        try (Browser browser = Browser.orSkip("CertificateIT");
                FolderServer server = new FolderServer(site)) {
            for (boolean dark : new boolean[] {false, true}) {
                browser.screen(360, 800, dark);
                assertEquals(List.of(), browser.open(server.origin(), "/certificates/verify/"));
                assertEquals("有效：PCA，2021 年", answer(browser, " pca－2021 0007"));
                assertTrue(answer(browser, "PCA-2021-0008").startsWith("没有这个编号"));
                assertEquals("请输入完整的证书编号。", answer(browser, " - "));
                assertEquals(List.of(), browser.violations());
                assertEquals(
                        0L,
                        browser.run("return Math.max(0, document.documentElement.scrollWidth - 360)"),
                        "wider than the screen");
                assertEquals(true, browser.run("return document.querySelector('.certificate-otherwise').hidden"));
            }
        }
    }

    @Test
    void saysHowElseToVerifyWhereTheScriptDoesNotRun() throws IOException {
        SiteGenerator.of(BuildOptions.of(folder.resolve("content"), site)).build();
        try (Browser browser = Browser.orSkip("CertificateIT")) {
            browser.driver()
                    .get(site.resolve("certificates/verify/index.html").toUri().toString());
            assertEquals(
                    List.of(true, false),
                    browser.run("return [document.querySelector('.certificate-check form').hidden,"
                            + " document.querySelector('.certificate-otherwise').hidden]"));
        }
    }

    @Test
    void saysSoWhereThereAreNoNumbersYet() throws IOException {
        Files.writeString(content.resolve("verify.yml"), "title: 查询证书\nverification: true\n");
        SiteGenerator.of(BuildOptions.of(folder.resolve("content"), site)).build();
        String page = Files.readString(site.resolve("certificates/verify/index.html"));
        assertTrue(page.contains("还没有把证书编号交给本站") && !page.contains("<form hidden"), page);
    }

    private static String answer(Browser browser, String number) {
        browser.run("const f = document.querySelector('.certificate-check form');" + "f.elements.number.value = '"
                + number + "'; f.requestSubmit()");
        for (int i = 0; i < 200; i++) {
            Object said = browser.run("return document.querySelector('.certificate-check output').textContent");
            if (!said.equals("") && !said.toString().startsWith("正在")) {
                browser.run("document.querySelector('.certificate-check output').textContent = ''");
                return said.toString();
            }
            browser.run("return new Promise(done => setTimeout(done, 50))");
        }
        return "no answer";
    }
}

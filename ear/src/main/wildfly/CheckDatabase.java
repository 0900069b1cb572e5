import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Says in one line why the database of DOCKET_DB_URL cannot be used. Run by {@code ./docket run}
 * as a source file, with the driver's jar file as its argument.
 */
class CheckDatabase {

  private static final int OLDEST = 15;

  public static void main(String[] arguments) throws Exception {
    String url = System.getenv("DOCKET_DB_URL");
    if (!url.startsWith("jdbc:postgresql:")) {
      refuse(
          "DOCKET_DB_URL=" + url + " is no address of PostgreSQL: write jdbc:postgresql://host:5432/database",
          "DOCKET_DB_URL 须为 jdbc:postgresql://主机:5432/数据库");
    }
    URL[] jars = {URI.create("file:" + arguments[0]).toURL()};
    try (URLClassLoader loader = new URLClassLoader(jars)) {
      Driver driver =
          (Driver)
              Class.forName("org.postgresql.Driver", true, loader)
                  .getDeclaredConstructor()
                  .newInstance();
      connect(driver, url);
    }
  }

  private static void connect(Driver driver, String url) {
    Properties settings = new Properties();
    settings.setProperty("user", System.getenv("DOCKET_DB_USER"));
    settings.setProperty("password", System.getenv("DOCKET_DB_PASSWORD"));
    settings.setProperty("connectTimeout", "5");
    settings.setProperty("loginTimeout", "10");
    try (Connection connection = driver.connect(url, settings)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        refuse(
            "PostgreSQL " + version + " is too old: Docket needs " + OLDEST + " or newer",
            "PostgreSQL 版本过低，需要 " + OLDEST + " 或更高版本");
      }
    } catch (SQLException e) {
      String reason = e.getMessage().lines().findFirst().orElse("no reason given");
      refuse(
          "The database at " + url + " cannot be used: " + reason,
          "无法连接数据库，请检查 DOCKET_DB_URL、DOCKET_DB_USER、DOCKET_DB_PASSWORD");
    }
  }

  private static void refuse(String english, String chinese) {
    System.err.println("✗ " + english + " / " + chinese);
    System.exit(1);
  }
}
